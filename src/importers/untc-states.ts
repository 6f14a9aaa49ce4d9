import type { Day } from '../days/day.ts';
import { fold } from '../nearest-names.ts';
import type { State, States } from '../states/states.ts';

/** Finds a participant by the name that the Collection gives it, in English or French. */
export type FindParticipant = (name: string) => State | undefined;

/** Names of the Collection that no list of names has: English first, then French ones that `Intl` words otherwise. */
const others: Readonly<Record<string, string>> = {
  'Democratic Yemen': 'YMD', 'former Yugoslavia': 'YUG', 'Czech Republic': 'CZE', 'Micronesia (Federated States of)': 'FSM',
  'Bolivia (Plurinational State of)': 'BOL', 'Iran (Islamic Republic of)': 'IRN', 'Venezuela (Bolivarian Republic of)': 'VEN',
  'Lao People’s Democratic Republic': 'LAO', 'United Republic of Tanzania': 'TZA', 'Syrian Arab Republic': 'SYR', 'Holy See': 'VAT',
  'State of Palestine': 'PSE', 'Republic of Moldova': 'MDA', 'Russian Federation': 'RUS', 'Timor-Leste': 'TLS', 'Türkiye': 'TUR',
  'Allemagne de l’Est': 'DDR', 'République démocratique allemande': 'DDR', Tchécoslovaquie: 'CSK', Yougoslavie: 'YUG',
  'ex-Yougoslavie': 'YUG', 'Union des Républiques socialistes soviétiques': 'SUN', 'Yémen démocratique': 'YMD',
  'Bolivie (État plurinational de)': 'BOL', 'Venezuela (République bolivarienne du)': 'VEN', 'Iran (République islamique d’)': 'IRN',
  'Fédération de Russie': 'RUS', 'République de Corée': 'KOR', 'République populaire démocratique de Corée': 'PRK',
  'République populaire démocratique lao': 'LAO', 'République démocratique populaire lao': 'LAO', 'République démocratique du Congo': 'COD', Congo: 'COG', 'République arabe syrienne': 'SYR',
  'République de Moldova': 'MDA', 'République-Unie de Tanzanie': 'TZA', 'République tchèque': 'CZE', 'Viet Nam': 'VNM', Bélarus: 'BLR',
  'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord': 'GBR', 'États-Unis d’Amérique': 'USA', 'Pays-Bas (Royaume des)': 'NLD',
  'Micronésie (États fédérés de)': 'FSM', 'Saint-Siège': 'VAT', 'État de Palestine': 'PSE', Myanmar: 'MMR', 'Brunéi Darussalam': 'BRN',
  'Cabo Verde': 'CPV', 'ex-République yougoslave de Macédoine': 'MKD', Swaziland: 'SWZ', 'République du Soudan du Sud': 'SSD',
  'Saint-Kitts-et-Nevis': 'KNA', 'Saint-Vincent-et-les Grenadines': 'VCT', 'Sainte-Lucie': 'LCA', Bahreïn: 'BHR', Kirghizistan: 'KGZ',
  'Sao Tomé-et-Principe': 'STP', 'Antigua-et-Barbuda': 'ATG', 'Trinité-et-Tobago': 'TTO', Zimbabwe: 'ZWE', Lettonie: 'LVA', Turkménistan: 'TKM',
  'Yugoslavia (former)': 'YUG', 'Yougoslavie (ex)': 'YUG', 'Yemen (Arab Republic of)': 'YEM', 'Democratic Republic of Viet-Nam': 'VNM',
  'Somali Republic': 'SOM', 'République somalie': 'SOM', Nioué: 'NIU', 'République de Macédoine du Nord': 'MKD', 'Jamahiriya arabe libyenne': 'LBY',
  Birmanie: 'MMR', 'République du Congo': 'COG', 'Gambie (République de)': 'GMB', 'République populaire de Chine': 'CHN',
  'République fédérale d’Allemagne': 'DEU', 'Allemagne (République fédérale d’)': 'DEU', 'Haute-Volta': 'BFA', Ceylan: 'LKA',
  'Kampuchea démocratique': 'KHM', 'République arabe unie': 'EGY', 'République arabe du Yémen': 'YEM', 'Serbie-et-Monténégro': 'SRB',
  'République fédérale de Yougoslavie': 'SRB', 'European Economic Community': 'EUE', 'Communauté économique européenne': 'EUE',
  'Europe, Union of': 'EUE', 'European Union': 'EUE', 'European Community': 'EUE', 'Union européenne': 'EUE', 'Communauté européenne': 'EUE',
}; // biome-ignore format: a table of names reads best in rows

/** Looks names up among all that the record has, then French ones, then those only the Collection uses. */
export function participants(states: States): FindParticipant {
  const made = known.get(states) ?? indexOf(states);
  known.set(states, made);
  return made;
}

const known = new WeakMap<States, FindParticipant>();

function indexOf(states: States): FindParticipant {
  const byName = new Map<string, State>();
  const add = (name: string, state: State | undefined) => {
    const key = keyOf(name);
    if (state && key !== '' && !byName.has(key)) byName.set(key, state);
  };
  const all = [...states.byCode.values()];
  for (const state of all) add(state.name, state);
  for (const state of all) for (const { name } of state.names) add(name, state);
  for (const [name, code] of Object.entries(others))
    byName.set(keyOf(name), states.byCode.get(code) as State);
  const french = new Intl.DisplayNames('fr', { type: 'region' });
  for (const state of all)
    if (state.iso2 !== '' && state.until === '') add(french.of(state.iso2) ?? '', state);
  return (name) => byName.get(keyOf(name)) ?? byName.get(keyOf(withoutArticle(name)));
}

function keyOf(name: string): string {
  return fold(name.replace(/[’'`]/g, ''));
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|le|la|les)\s+|^l['’]|\s*\((?:the|le|la|les)\)$|,\s*the$/i, '');
}

/** The day to which a succession of the state reaches back: that of the succession of states, else of its independence. */
export function independenceOf({ successions }: States, { state, from }: State): Day | null {
  const followed = successions.find(
    ({ successor, kind }) => successor === state && (kind === 'succession' || kind === 'secession'),
  );
  return followed?.day ?? (from.length === 10 ? (from as Day) : null);
}
