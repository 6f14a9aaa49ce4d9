/**
 * The functions a question may call besides our macros. DuckDB has hundreds; these are harmless in any hands: none reads
 * a file, a setting or the clock, and none makes much out of little (repeat, lpad, range as a list).
 */
export const allowedFunctions: ReadonlySet<string> = new Set(
  `
  abs ceil ceiling exp floor greatest least ln log log10 log2 mod power pow round sign sqrt trunc divide
  coalesce ifnull nullif if error list_value struct_pack row map
  age century date_diff date_part date_sub date_trunc datediff datepart datetrunc day dayname dayofmonth dayofweek
  dayofyear days_in_month decade epoch isodow isoyear last_day make_date month monthname quarter strftime strptime week
  weekday weekofyear year
  concat concat_ws contains ends_with instr lcase left length len lower ltrim nfc_normalize position prefix
  regexp_extract regexp_full_match regexp_matches reverse right rtrim split split_part starts_with str_split
  string_split strip_accents strlen strpos substr substring suffix trim ucase upper levenshtein editdist3
  array_contains array_distinct array_has array_has_all array_has_any array_intersect array_length array_slice
  array_sort array_to_string array_unique list_contains list_distinct list_extract list_filter list_has list_has_all
  list_has_any list_intersect list_max list_min list_position list_reduce list_reverse list_reverse_sort list_slice
  list_sort list_sum list_avg list_transform list_unique list_aggregate unnest array_extract struct_extract element_at
  any_value arbitrary arg_max arg_min argmax argmin array_agg avg bool_and bool_or corr count count_if count_star
  countif covar_pop covar_samp entropy first last geomean group_concat histogram kurtosis list listagg mad max max_by
  mean median min min_by mode product quantile quantile_cont quantile_disc regr_count regr_intercept regr_r2 regr_slope
  skewness stddev stddev_pop stddev_samp string_agg sum var_pop var_samp variance
  cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number
  getvariable
`
    .trim()
    .split(/\s+/),
);

/** What may stand in FROM besides tables and our own table macros. */
export const allowedTableFunctions: ReadonlySet<string> = new Set(['unnest', 'range', 'generate_series']);

/** Functions that tell the time of the day they are called. */
export const clocks: ReadonlySet<string> = new Set(
  'now today get_current_timestamp transaction_timestamp current_date current_time current_timestamp localtime localtimestamp'.split(
    ' ',
  ),
);

/** What SQL calls without brackets, as if it were a column. */
export const wordsThatCall: ReadonlySet<string> = new Set([
  ...clocks,
  ...'user current_user session_user current_role current_catalog current_database current_schema'.split(' '),
]);
