import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { partiesOn } from '../../src/treaties/parties.ts';
import { answerTo, ask, asked } from './ask-jurisdiction.ts';
import { record, today } from './record.ts';

interface Case {
  readonly case: string;
  readonly ask: Readonly<Record<string, string>>;
  readonly answer: string;
  readonly source: string;
}

/** Decided or decidable conducts, with where that stands. */
const cases: readonly Case[] = JSON.parse(
  readFileSync(resolve(import.meta.dirname, 'jurisdiction-cases.json'), 'utf8'),
);

/** What docs/jurisdiction.md argues against the list. */
const argued: Readonly<Record<string, string>> = { 'mmr-murder-inside': 'contested' };

test('75 conducts are answered as decided, but for one that the docs argue', () => {
  expect(cases).toHaveLength(75);
  const answers = Object.fromEntries(cases.map((one) => [one.case, ask(one.ask).answer]));
  expect(answers).toEqual(Object.fromEntries(cases.map((one) => [one.case, argued[one.case] ?? one.answer])));
});

test('the same conducts have the same answers whatever way is open', () => {
  for (const one of cases) {
    const { via: _, ...anyWay } = one.ask;
    expect([one.case, ask(anyWay).answer]).toEqual([one.case, argued[one.case] ?? one.answer]);
  }
});

test('a rule that only asks who was a party that day answers 49 of the 75', () => {
  const naive = cases.filter(({ ask: { place, nationality, from, known = today }, answer }) => {
    const states = [
      ...place!.split(',').map((one) => one.replace('vessel:', '').slice(0, 3)),
      ...nationality!.split(','),
    ];
    const parties = partiesOn(record.jurisdiction.statute, from as Day, known as Day);
    return answer === (states.some((state) => parties.includes(state)) ? 'yes' : 'no');
  });
  expect(naive).toHaveLength(49);
});

/** Each group: what it is about, then answers and the conducts that have them. */
const groups: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'articles 11 and 126: the day the Statute begins to bind': {
    yes: [
      'AFG USA 2003-05-01 W',
      'GEO RUS 2003-12-01 W',
      'CIV CIV 2013-05-01 C',
      'PSE ISR 2015-04-01 W',
      'KIR KIR 2020-02-01 C',
      'vessel:KIR ISR 2020-02-01 W',
      'vessel:COM ISR 2006-11-01 W',
      'ARM AZE 2024-02-01 W',
      'UKR RUS 2025-01-01 C',
      'COD COD 2002-07-01 W',
      'KEN KEN 2005-06-01 C',
      'MNE MNE 2006-06-03 C',
      'MNE MNE 2005-01-01 C',
      'SRB SRB 2002-07-01 C',
      'TUN LBY 2011-09-01 C',
    ],
    no: [
      'AFG USA 2003-04-30 W',
      'GEO RUS 2003-11-30 W',
      'KIR KIR 2020-01-31 C',
      'vessel:COM ISR 2006-10-31 W',
      'COD COD 2002-06-30 W',
      'KEN KEN 2005-05-31 C',
      'RWA RWA 1994-04-07 G',
      'RWA RWA 1994-04-07 G via=council-referral:supposed',
      'MNE MNE 2006-07-01 C known=2006-08-01',
      'COD COD 2002-08-01 W known=2002-04-10',
    ],
  },
  'article 12(3): declarations, from the first to the last day they cover': {
    yes: [
      'UKR UKR 2013-11-21 C',
      'UKR UKR 2014-02-22 C',
      'UKR RUS 2014-02-20 W',
      'UKR RUS 2014-07-17 W via=acceptance',
      'UKR/Crimea RUS 2014-03-01 W',
      'Crimea RUS 2022-03-01 C',
      'CIV CIV 2002-09-19 C',
      'CIV CIV 2010-12-16 C via=proprio-motu',
      'PSE/Gaza ISR 2014-06-13 W',
      'PSE/Gaza ISR 2014-07-08 W via=acceptance',
      'PSE/East_Jerusalem ISR 2023-01-01 W',
      'PSE/West_Bank ISR 2020-01-01 W:8(2)(b)(viii)',
      'ARM AZE 2021-05-10 W',
      'ARM AZE 2022-09-13 W',
      'LBY LBY 2011-01-01 C',
      'LBY LBY 2027-12-31 C via=acceptance',
      'UGA UGA 2002-07-01 C',
      'UGA UGA 2002-08-31 C via=acceptance',
    ],
    no: [
      'UKR UKR 2013-11-20 C',
      'UKR RUS 2014-03-01 W known=2015-09-07',
      'UKR UKR 2013-12-01 C known=2014-04-16',
      'UKR UKR 2013-12-01 C known=2013-12-31',
      'CIV CIV 2002-09-18 C',
      'CIV CIV 2003-01-01 C known=2003-09-30',
      'PSE/Gaza ISR 2014-06-12 W',
      'PSE/Gaza ISR 2014-07-08 W known=2014-12-31',
      'PSE ISR 2008-12-27 W known=2012-04-03',
      'PSE ISR 2012-11-14 W',
      'ARM AZE 2021-05-09 W',
      'ARM AZE 2022-09-13 W known=2023-11-13',
      'LBY LBY 2010-12-31 C',
      'LBY LBY 2028-01-01 C via=acceptance',
      'LBY LBY 2011-01-20 C known=2025-05-11',
      'UGA UGA 2002-06-30 C',
      'UGA UGA 2002-08-15 C known=2004-02-26',
      'EGY EGY 2013-08-14 C via=acceptance',
      'EGY EGY 2013-08-14 C known=2013-12-12',
      'MMR MMR 2017-09-01 C known=2021-08-19',
      'DEU DEU 2015-01-01 C via=acceptance',
    ],
    contested: [
      'PSE ISR 2008-12-27 W known=2010-01-01',
      'PSE ISR 2008-12-27 W known=2012-04-02',
      'EGY EGY 2013-08-14 C known=2014-01-01',
      'MMR MMR 2022-01-01 C',
      'MMR MMR 2022-01-01 C via=acceptance',
      'RUS UKR 2024-08-10 W',
      'ISR PSE 2014-07-08 W',
      'SYR LBY 2015-01-01 W',
    ],
  },
  'article 12(2)(b): nationals, wherever': {
    yes: [
      'IRQ GBR 2003-04-01 W',
      'SYR JOR 2014-01-01 W',
      'SYR FRA 2015-01-01 W',
      'RUS UKR 2025-02-01 C',
      'ISR PSE 2023-10-07 W',
      'high-seas COM 2010-05-31 W',
      'ATA AUS 2010-05-31 C',
      'IRQ USA,GBR 2004-01-01 W',
      'RUS MNE 2015-01-01 C',
      'IOT GBR 2012-01-01 W',
      'BMU GBR 2005-01-01 W',
    ],
    no: [
      'IRQ USA 2004-01-01 W',
      'SYR RUS 2016-01-01 W',
      'CHN CHN 2019-01-01 G',
      'high-seas ISR 2010-05-31 W',
      'YEM SAU 2018-01-01 W',
      'SYR - 2014-01-01 W',
      'RUS UKR 2013-11-20 C',
    ],
  },
  territories: {
    yes: [
      'FRO USA 2006-10-01 W',
      'Faroe_Islands USA 2006-10-01 W',
      'DNK/Faroe_Islands USA 2006-10-01 W',
      'GRL USA 2004-10-01 W',
      'BMU USA 2010-03-11 W',
      'IMN USA 2013-02-01 W',
      'FLK ARG 2010-03-11 W',
      'FLK USA 2011-01-01 W',
      'COK USA 2008-10-01 C',
      'ABW USA 2005-01-01 C',
      'NCL USA 2005-01-01 C',
      'KOR/waters PRK 2010-03-26 W',
      'GEO/South_Ossetia RUS 2008-08-08 W',
      'CYP/Northern_Cyprus TUR 2005-01-01 W',
      'XKX SRB 2005-01-01 C',
      'UKR/Mariupol RUS 2022-03-16 W',
    ],
    no: [
      'FRO USA 2006-09-30 W',
      'GRL USA 2004-09-30 W',
      'BMU USA 2010-03-10 W',
      'IMN USA 2013-01-31 W',
      'TKL USA 2015-01-01 W',
      'NIU USA 2015-01-01 W',
      'COK USA 2008-09-30 C',
      'HKG CHN 2019-10-01 C',
      'MAC CHN 2019-10-01 C',
      'TWN CHN 2024-01-01 W',
      'PRI USA 2015-01-01 C',
      'SYR/Golan ISR 2015-01-01 W',
      'ESH MAR 2015-01-01 W',
    ],
    contested: [
      'IOT USA 2012-01-01 W',
      'Diego_Garcia USA 2003-01-01 W',
      'FLK USA 2009-01-01 W',
      'SGS USA 2012-01-01 W',
      'GIB USA 2012-01-01 W',
      'JEY USA 2012-01-01 W',
      'XKX USA 2015-01-01 C',
    ],
  },
  'article 13: who brings it': {
    yes: [
      'SDN/Darfur SDN 2002-07-01 W',
      'SDN/Darfur SDN 2004-01-01 C via=council-referral',
      'Darfur SDN 2023-06-15 C',
      'SDN/West_Darfur SDN 2023-06-15 C',
      'SDN/Darfur LBY 2003-08-01 W',
      'SDN/Darfur GBR 2008-01-01 W',
      'SDN/Darfur RUS 2023-06-01 W',
      'LBY LBY 2011-02-15 C via=council-referral',
      'LBY RUS 2019-10-01 W via=council-referral',
      'LBY LBY 2030-01-01 C',
      'SYR SYR 2013-08-21 W via=council-referral:supposed',
      'PRK PRK 2010-01-01 C via=council-referral:supposed',
      'IRQ USA 2004-01-01 W via=council-referral:supposed',
      'SDN,SDN/Darfur SDN 2004-01-01 C',
    ],
    no: [
      'SDN SDN 2011-06-05 C',
      'SDN/Khartoum SDN 2019-06-03 C',
      'SDN/Darfur SDN 2004-01-01 C known=2005-03-30',
      'SDN/Darfur SDN 2004-01-01 C via=proprio-motu',
      'SDN/Darfur SDN 2002-06-30 C',
      'LBY LBY 2011-02-14 C via=council-referral',
      'LBY LBY 2011-02-20 C known=2011-02-25',
      'LBY USA 2011-05-01 W via=council-referral',
      'SDN/Darfur USA 2006-01-01 W',
      'SDN/Darfur RWA 2008-01-01 W',
      'SDN/Darfur CHN 2010-01-01 W personnel=yes',
      'LBY RUS 2019-10-01 W via=council-referral personnel=yes',
      'SYR SYR 2013-08-21 W via=council-referral',
      'DEU DEU 2015-01-01 C via=council-referral',
    ],
    contested: ['LBY USA 2011-05-01 W', 'LBR USA 2005-01-01 W'],
  },
  'article 16: requests to defer, for personnel of states not party': {
    deferred: [
      'BIH USA 2002-07-12 W',
      'BIH USA 2003-06-30 W',
      'BIH USA 2003-07-01 W',
      'BIH USA 2004-06-30 W',
      'BIH USA 2003-06-01 W via=state-referral',
      'XKX USA 2003-06-01 W',
      'SLE PAK 2003-01-01 W',
      'POL USA 2003-06-01 W personnel=yes',
    ],
    yes: [
      'BIH USA 2004-07-01 W',
      'BIH BIH 2003-06-01 W',
      'BIH DEU 2003-06-01 W',
      'POL USA 2003-06-01 W',
      'AFG USA 2003-06-01 W',
      'BIH USA 2003-06-01 W personnel=no',
      'BIH USA 2002-07-05 W known=2002-07-11',
    ],
  },
  'articles 25 and 26': {
    no: [
      'COD COD 2010-01-01 W company',
      'COD COD 2003-02-24 W age=17',
      'COD COD 2003-02-24 W age=0',
      'SYR SYR 2013-08-21 W via=council-referral:supposed age=17',
    ],
    yes: ['COD COD 2003-02-24 W age=18', 'COD COD 2003-02-24 W age=60'],
  },
  'article 124: war crimes put off': {
    no: [
      'FRA FRA 2002-07-01 W',
      'FRA FRA 2008-06-14 W',
      'FRA USA 2005-01-01 W',
      'SYR FRA 2005-01-01 W',
      'COL COL 2002-11-01 W',
      'COL COL 2009-10-31 W',
      'COL USA 2005-06-01 W',
      'FRA FRA 2008-07-01 W known=2008-08-12',
    ],
    yes: [
      'FRA FRA 2008-06-15 W',
      'FRA FRA 2008-07-01 W',
      'FRA FRA 2005-01-01 C',
      'COL COL 2009-11-01 W',
      'COL COL 2005-06-01 C',
      'UKR RUS 2025-06-01 W',
      'UKR UKR 2025-06-01 C',
      'UKR UKR 2024-12-31 W',
    ],
    contested: [
      'CIV FRA 2004-11-09 W',
      'FRA DEU 2005-01-01 W',
      'VEN COL 2005-01-01 W',
      'UKR UKR 2025-01-01 W',
      'UKR UKR 2031-12-31 W',
      'RUS UKR 2025-06-01 W',
      'POL UKR 2025-06-01 W',
    ],
  },
  'article 121(5): crimes added to article 8': {
    yes: [
      'DEU DEU 2014-06-03 W:8(2)(e)(xiii)',
      'DEU DEU 2015-01-01 W:8(2)(e)(xiv)',
      'DEU DEU 2015-01-01 W:8(2)(e)(xv)',
      'DEU AUT 2016-01-01 W:8(2)(e)(xiii)',
      'LUX LUX 2020-04-02 W:8(2)(b)(xxvii)',
      'LUX LUX 2020-04-02 W:8(2)(e)(xvi)',
      'LUX LUX 2020-04-02 W:8(2)(b)(xxix)',
      'LUX LUX 2021-01-01 W:8(2)(e)(xviii)',
      'NZL NZL 2021-10-14 W:8(2)(e)(xix)',
      'MLI MLI 2014-06-01 W:8(2)(b)(xvii)',
      'MLI MLI 2021-06-01 W:8(2)(b)(xxv)',
      'MLI MLI 2014-06-01 W:8(2)(e)(i)',
    ],
    no: [
      'DEU DEU 2014-06-02 W:8(2)(e)(xiii)',
      'SMR SMR 2012-09-25 W:8(2)(e)(xiii)',
      'MLI DEU 2015-01-01 W:8(2)(e)(xiii)',
      'DEU MLI 2015-01-01 W:8(2)(e)(xiii)',
      'LUX LUX 2020-04-01 W:8(2)(b)(xxvii)',
      'LIE LIE 2023-06-01 W:8(2)(e)(xviii)',
      'NZL NZL 2021-10-13 W:8(2)(e)(xix)',
      'SSD SSD 2023-01-01 W:8(2)(e)(xix)',
      'UKR RUS 2026-01-01 W:8(2)(e)(xiii)',
      'MLI MLI 2022-01-01 W:8(2)(e)(xvii)',
      'SYR SYR 2011-01-01 W:8(2)(e)(xiv) via=council-referral:supposed',
    ],
    contested: [
      'DEU USA 2015-01-01 W:8(2)(e)(xiii)',
      'SYR DEU 2015-01-01 W:8(2)(e)(xiv)',
      'SYR SYR 2013-08-21 W:8(2)(e)(xiv) via=council-referral:supposed',
      'SDN/Darfur SDN 2023-06-15 W:8(2)(e)(xix)',
      'UKR RUS 2022-06-01 W:8(2)(e)(xiv)',
      'LUX LUX 2021-01-01 W:8(2)(e)(xvii)',
    ],
  },
  'articles 15 bis and 15 ter: aggression': {
    yes: [
      'POL DEU 2018-07-17 A',
      'POL DEU 2025-03-01 A via=proprio-motu',
      'UKR RUS 2022-02-24 A via=council-referral:supposed',
      'UGA KEN 2025-03-01 A via=council-referral:supposed',
    ],
    no: [
      'POL DEU 2018-07-16 A',
      'POL DEU 2018-08-01 A known=2017-12-13',
      'UKR RUS 2018-07-16 A via=council-referral:supposed',
      'IRN DEU 2025-06-13 A',
      'UKR RUS 2022-02-24 A',
      'UKR BLR 2025-06-01 A',
      'RUS UKR 2025-06-01 A',
      'UGA KEN 2025-03-01 A',
      'BLZ GTM 2025-03-01 A',
      'FRA GBR 2025-03-01 A',
      'PSE ISR 2023-10-08 A',
      'DEU,IRN DEU 2025-06-13 A',
    ],
    contested: [
      'POL GBR 2025-03-01 A',
      'GBR DEU 2025-03-01 A',
      'KEN DEU 2025-03-01 A',
      'LBY TUR 2020-01-01 A',
      'ITA DEU 2023-01-25 A',
    ],
  },
  'article 127: leaving': {
    yes: [
      'BDI BDI 2017-10-26 C',
      'RWA BDI 2017-10-26 C',
      'PHL PHL 2011-11-01 C',
      'PHL PHL 2019-03-16 C',
      'PHL PHL 2019-03-16 C known=2018-06-01',
      'GMB GMB 2017-12-01 C',
      'GMB GMB 2017-12-01 C known=2017-03-01',
      'ZAF ZAF 2018-01-01 C',
      'HUN HUN 2026-07-01 C',
      'NER NER 2027-06-17 C',
      'VEN VEN 2027-07-23 C',
      'MLI MLI 2027-06-23 C',
      'BFA BFA 2027-06-23 C',
      'TCD TCD 2027-07-26 C',
      'NRU NRU 2027-09-22 C',
      'HUN HUN 2026-06-01 C known=2025-12-01',
      'VEN VEN 2027-07-24 C known=2026-07-23',
    ],
    no: [
      'BDI BDI 2017-10-27 C',
      'PHL PHL 2019-03-17 C',
      'GMB GMB 2017-12-01 C known=2016-12-01',
      'ZAF ZAF 2018-01-01 C known=2016-12-01',
      'HUN HUN 2026-07-01 C known=2025-12-01',
      'HUN HUN 2026-06-02 C known=2026-05-28',
      'MYS MYS 2019-07-01 C',
      'NER NER 2027-06-18 C',
      'VEN VEN 2027-07-24 C',
      'MLI MLI 2027-06-24 C',
      'NRU NRU 2027-09-23 C',
    ],
  },
  'a part of the crime': {
    yes: [
      'MMR,BGD MMR 2017-09-01 C:7(1)(d)',
      'MMR,BGD MMR 2017-09-01 C',
      'BGD,MMR MMR 2017-09-01 C:7(1)(d)',
      'UKR,RUS RUS 2022-03-01 W:8(2)(a)(vii)',
      'UKR,RUS RUS 2022-03-01 C:7(1)(d)',
      'RUS,UKR RUS 2022-10-10 W',
      'RUS,UKR RUS 2022-10-10 C:7(1)(k)',
      'RUS,UKR RUS 2022-10-10 C',
      'ISR,PSE/Gaza ISR 2023-10-20 C',
      'PRK,KOR PRK 2010-11-23 W',
      'BLR,LTU BLR 2021-06-01 C:7(1)(d)',
      'vessel:POL BLR 2021-05-23 C',
    ],
    contested: [
      'MMR,BGD MMR 2017-09-01 C:7(1)(d) known=2018-01-01',
      'SYR,JOR SYR 2013-01-01 C:7(1)(d)',
      'SYR,JOR SYR 2013-01-01 C',
      'AZE,ARM AZE 2023-09-25 C:7(1)(d)',
      'AZE,ARM AZE 2023-09-25 C',
      'BLR,LTU BLR 2021-06-01 C:7(1)(d) known=2025-12-01',
      'USA,VEN USA 2018-01-01 C',
      'USA,effects:VEN USA 2018-01-01 C:7(1)(k)',
      'effects:DEU USA 2018-01-01 W',
    ],
    no: [
      'SYR,TUR SYR 2013-01-01 C:7(1)(d)',
      'AZE AZE 2023-09-25 C',
      'MMR,THA MMR 2017-09-01 C:7(1)(d) known=2021-01-01',
    ],
  },
  'spans that cross a day on which something changes': {
    split: [
      'COD COD 2002-06-15..2002-07-15 W',
      'BDI BDI 2017-10-01..2017-11-30 C',
      'UKR UKR 2024-12-01..2025-01-31 W',
      'LBY LBY 2011-02-01..2011-03-31 C known=2025-05-11',
      'LBY USA 2011-10-01..2011-11-30 W via=council-referral',
      'BIH USA 2004-06-01..2004-07-31 W',
    ],
    yes: [
      'LBY LBY 2011-01-01..2030-12-31 C',
      'UKR RUS 2014-02-20..2025-06-01 W',
      'CIV CIV 2010-12-01..2014-01-01 C',
    ],
  },
};

for (const [about, answers] of Object.entries(groups)) {
  describe(about, () => {
    for (const [answer, conducts] of Object.entries(answers))
      test.each(conducts)(`%s: ${answer}`, (short) => expect(answerTo(short)).toBe(answer));
  });
}

test('a split answer gives half-open windows and says why on which days', () => {
  const { windows, steps, says } = ask(asked('BDI BDI 2017-10-01..2017-11-30 C'));
  expect(windows).toEqual([
    { from: '2017-10-01', until: '2017-10-27', answer: 'yes' },
    { from: '2017-10-27', until: '2017-12-01', answer: 'no' },
  ]);
  const place = steps.filter(({ article }) => article === '12(2)(a)').map(({ because }) => because);
  expect(place).toHaveLength(2);
  expect(place[1]).toBe(
    'From 27 October 2017 to 30 November 2017: Burundi had left the Statute with effect from 27 October 2017.',
  );
  expect(says).toMatch(
    /yes from 1 October 2017 to 26 October 2017 and no from 27 October 2017 to 30 November 2017\.$/,
  );
});

test('every answer names its facts and sources', () => {
  for (const one of cases) {
    const { facts, evidence, sources, steps, notice } = ask(one.ask);
    expect(evidence.map(({ id }) => id).sort()).toEqual([...facts].sort());
    const known = new Set(sources.map(({ id }) => id));
    expect(evidence.flatMap((it) => it.sources).filter((id) => !known.has(id))).toEqual([]);
    expect(steps.map(({ article }) => article)).toContain('27');
    for (const step of steps) expect(new Set(step.facts).size).toBe(step.facts.length);
    expect(notice).toMatch(/research aid, not legal advice/);
  }
});

test('a contested answer names the views and who holds them', () => {
  const { obstacles } = ask(asked('UKR UKR 2025-06-01 W'));
  expect(obstacles[0]?.article).toBe('124');
  expect(obstacles[0]?.because).toMatch(/One view, Ukraine’s own: .+ The others: .+T\. Dannenbaum/);
  expect(obstacles[0]?.facts).toContain('election/UKR/article-124/2025-01-01');
});

test('views are not held by anybody who had not spoken yet', () => {
  const { obstacles } = ask(asked('UKR UKR 2025-06-01 W known=2024-10-26'));
  expect(obstacles[0]?.because).toMatch(/T\. Dannenbaum/);
  expect(obstacles[0]?.because).not.toMatch(/Gureghian Hall/);
});

test('of several nationalities the answer says whom it reaches', () => {
  const { says, obstacles } = ask(asked('IRQ USA,GBR 2004-01-01 W'));
  expect(says).toMatch(/as far as nationals of the United Kingdom are concerned/);
  expect(obstacles).toEqual([]);
});

test('a day that has not come says that it may change, and that the sources do not reach it', () => {
  const { steps, coverage } = ask(asked('NER NER 2027-06-17 C'));
  expect(steps.at(-1)?.question).toBe('Can the answer still change?');
  expect(coverage.some(({ reaches }) => !reaches)).toBe(true);
});
