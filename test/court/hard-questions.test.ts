import { describe, expect, test } from 'vitest';
import { ask, asked, questions } from './ask-jurisdiction.ts';

/** Questions strangers ask, each group with the law that settles it; the short form is that of ask-jurisdiction.ts. */
const groups: Readonly<Record<string, string>> = {
  'Kosovo: Serbia is a party and claims it; the Statute binds nothing before 2002 (articles 11 and 12; S/RES/1487 for 2003)': `
    no XKX SRB 1999-03-24 W
    yes XKX USA 2005-06-01 C
    deferred XKX USA 2003-08-01 C
    contested XKX USA 2010-01-01 C
    yes XKX SRB 2010-01-01 C
    yes XKX ALB 2010-01-01 W`,
  'Taiwan, Hong Kong, Western Sahara: no party holds or claims them; nationals of parties are reached (article 12(2)(b))': `
    no TWN CHN 2025-01-01 W
    yes TWN JPN 2025-01-01 W
    no HKG CHN 2019-08-01 C
    no ESH MAR 2010-11-08 C
    yes ESH ESP 2010-11-08 C`,
  'Cook Islands, a party from 1 October 2008; Niue is none; Tokelau was left out by New Zealand (articles 126 and 12(2)(a))': `
    no COK USA 2008-09-30 C
    yes COK USA 2009-01-01 C
    no NIU USA 2010-01-01 C
    no TKL USA 2020-01-01 C
    yes TKL NZL 2020-01-01 C`,
  'Crimea: Ukraine’s declarations of 17 April 2014 and 8 September 2015 (article 12(3); A/RES/68/262)': `
    no UKR/Crimea RUS 2013-11-20 W
    yes UKR/Crimea RUS 2014-02-20 W
    yes UKR/Crimea RUS 2014-02-27 W
    yes UKR RUS 2014-07-17 W:8(2)(c)(i)`,
  'ships: the state of registration, and nothing on the high seas without one (article 12(2)(a))': `
    yes vessel:PAN,high-seas SOM 2010-01-01 W
    yes vessel:COM ISR 2010-05-31 W
    yes vessel:GRC ISR 2010-05-31 W
    yes vessel:KHM ISR 2010-06-05 W
    no vessel:TUR ISR 2010-05-31 W
    yes vessel:GBR ISR 2025-06-09 W
    yes vessel:NOR ISR 2025-07-26 W
    no vessel:PLW ISR 2025-05-02 W
    yes vessel:LBR YEM 2024-02-18 W
    yes vessel:MHL YEM 2024-03-06 W
    no vessel:BHS YEM 2023-11-19 W
    yes vessel:KOR PRK 2010-03-26 W
    yes vessel:VEN,high-seas USA 2025-09-02 C:7(1)(a)
    no high-seas USA 2025-09-02 C:7(1)(a)`,
  'shelling over a border: where it strikes is enough (ICC-RoC46(3)-01/18-37; the Prosecutor on Yeonpyeong, June 2014)': `
    yes KOR PRK 2010-11-23 W
    yes PRK,KOR PRK 2010-11-23 W`,
  'Gaza and Israel: from 13 June 2014 (article 12(3), ICC-01/18-143); nationals of a party wherever (article 12(2)(b))': `
    no PSE/Gaza ISR 2014-06-12 W
    yes PSE/Gaza ISR 2014-06-13 W
    yes PSE/Gaza USA 2024-02-01 W
    yes ISR PSE 2023-10-07 W
    no ISR IRN 2024-04-13 W
    no LBN ISR 2024-09-17 W
    no QAT ISR 2025-09-09 W`,
  'Venezuela, a party: aggression by a state that is none stays out (articles 12(2)(a) and 15 bis(5))': `
    yes VEN VEN 2017-04-01 C
    yes VEN USA 2026-01-03 W
    no VEN USA 2026-01-03 A`,
  'Libya: referred from 15 February 2011 (S/RES/1970), and its own declaration of 2025 from 1 January 2011': `
    no LBY LBY 2011-02-14 C known=2024-01-01
    yes LBY LBY 2011-02-15 C known=2024-01-01
    yes LBY LBY 2011-02-14 C`,
  'Sudan: Darfur alone was referred (S/RES/1593), its towns with it': `
    no SDN SDN 2023-04-15 W
    no SDN/Khartoum SDN 2023-04-15 W
    yes SDN/Darfur SDN 2023-06-15 C
    yes SDN/El_Geneina SDN 2023-06-15 C
    yes SDN/El_Fasher SDN 2025-10-26 W
    yes SDN/Darfur ARE 2023-06-15 W
    yes SDN/Darfur,TCD SDN 2023-06-15 C:7(1)(d)`,
  'withdrawals: Burundi and the Philippines left, nationals of others and parts elsewhere stay within reach (article 127)': `
    yes BDI BDI 2017-10-26 C
    no BDI BDI 2017-10-27 C
    yes COD BDI 2018-06-01 W
    no BDI RWA 2018-06-01 C
    yes PHL PHL 2019-03-16 C
    no PHL PHL 2019-03-17 C
    yes MYS,PHL PHL 2018-01-01 C
    no MYS PHL 2020-01-01 C`,
  'withdrawals taken back: the Gambia, South Africa, Hungary; and as they looked while pending (article 127)': `
    yes GMB GMB 2017-01-15 C
    yes GMB GMB 2017-12-01 C
    no GMB GMB 2017-12-01 C known=2016-12-01
    yes ZAF ZAF 2016-12-01 C
    yes ZAF ZAF 2017-10-18 C known=2016-12-01
    no ZAF ZAF 2017-10-20 C known=2016-12-01
    yes HUN HUN 2026-06-02 W
    no HUN HUN 2026-06-02 W known=2026-05-28`,
  'Côte d’Ivoire from 19 September 2002; French nationals and France’s article 124 are argued': `
    no CIV CIV 2002-09-18 W
    yes CIV CIV 2002-09-19 W
    contested CIV FRA 2004-11-09 W
    yes CIV CIV 2010-12-16 C`,
  'Armenia: from 10 May 2021 by declaration, its nationals abroad too (article 12(3)); deportation into it is argued': `
    no AZE ARM 2020-10-05 W
    yes AZE ARM 2023-09-19 W
    yes ARM AZE 2022-09-13 W
    contested AZE/Nagorno-Karabakh,ARM AZE 2023-09-24 C:7(1)(d)`,
  'aggression: from 17 July 2018, between states that ratified, never by or against others but by referral (15 bis, 15 ter)': `
    no POL DEU 2018-07-16 A
    yes POL DEU 2018-07-17 A
    contested DEU GBR 2019-01-01 A
    no GBR FRA 2019-01-01 A
    no EST KEN 2019-01-01 A
    no EST GTM 2019-06-01 A
    no UKR RUS 2022-02-24 A
    no UKR BLR 2022-02-24 A
    no EST RUS 2023-01-01 A
    yes UKR RUS 2022-02-24 A via=council-referral:supposed`,
  'the Security Council: a draft that was vetoed refers nothing; a referral cannot reach back before 2002 (13(b) and 11)': `
    no SYR SYR 2015-01-01 W via=council-referral
    yes SYR SYR 2015-01-01 W via=council-referral:supposed
    no SYR SYR 2001-01-01 W via=council-referral:supposed`,
  'Ukraine’s article 124: war crimes by its own nationals, and nothing else, are in dispute': `
    contested UKR UKR 2025-06-01 W
    yes UKR UKR 2025-06-01 C
    contested RUS UKR 2025-06-01 W`,
  'amended war crimes: a party that has not accepted is not bound (article 121(5))': `
    no MLI MLI 2018-01-01 W:8(2)(e)(xiii)
    yes ESP ESP 2019-01-01 W:8(2)(e)(xiii)`,
  'persons: eighteen at the time, and human (articles 26 and 25(1)); one of two nationalities is enough (12(2)(b))': `
    no COD COD 2012-01-01 C age=17
    yes COD COD 2012-01-01 C age=18
    no COD COD 2012-01-01 C company
    yes SYR SYR,GBR 2015-01-01 W`,
  'secret prisons: parties’ territory, whatever the flag over the gate (article 12(2)(a))': `
    yes POL USA 2003-01-01 W
    yes LTU USA 2005-03-01 W
    no THA USA 2002-08-01 W
    no CUB USA 2003-01-01 W
    no PAK USA 2010-01-01 W`,
  'deportation over a border: certain where the Court has taken it up, else argued (ICC-01/19-27)': `
    yes MMR,BGD MMR 2017-09-01 C:7(1)(d)
    contested MMR,BGD MMR 2010-01-01 C:7(1)(d)
    contested MMR,IND MMR 2022-01-01 C:7(1)(d)
    contested BLR,POL BLR 2021-06-01 C:7(1)(d)
    contested SYR,JOR SYR 2014-01-01 C:7(1)(d)
    no SYR,TUR SYR 2014-01-01 C:7(1)(d)
    contested ETH,DJI ETH 2021-01-01 C:7(1)(d)
    yes TJK CHN 2018-01-01 C:7(1)(d)
    contested CHN/Xinjiang,TJK CHN 2018-01-01 C
    yes UKR,RUS RUS 2022-06-01 C:7(1)(d)
    yes UKR,BLR BLR 2022-06-01 W:8(2)(a)(vii)`,
  'territories: named, claimed or whole (Vienna Convention on the Law of Treaties, article 29)': `
    no GRL USA 2004-09-30 W
    yes GRL USA 2004-10-01 W
    yes ABW USA 2003-01-01 W
    yes NCL USA 2020-01-01 C
    no PRI USA 2005-01-01 C
    contested IOT USA 2020-01-01 C
    contested GIB USA 2020-01-01 C
    contested FLK USA 2005-01-01 C
    yes FLK USA 2011-01-01 C
    yes GEO/Abkhazia RUS 2008-08-10 W
    yes MDA/Transnistria RUS 2022-01-01 C
    no MDA RUS 2010-12-31 C
    yes CYP/Northern_Cyprus TUR 2003-01-01 C`,
  'where nobody is sovereign only nationality counts (article 12(2)(b))': `
    no outer-space USA 2020-01-01 W
    yes outer-space DEU 2020-01-01 W
    no antarctica ARG,USA 2001-01-01 W`,
  'states not party, and nationals of parties there (article 12)': `
    no PRK PRK 2013-01-01 C
    no SOM USA 2010-01-01 W
    yes SOM KEN 2012-01-01 W
    no ETH ERI 2020-11-28 W
    yes AFG PAK 2020-01-01 W
    yes GIN GIN 2009-09-28 C
    no TLS TLS 2002-11-30 C
    yes TLS TLS 2002-12-01 C`,
  'ships of a territory’s register: as the territory stands; Hong Kong’s are China’s (articles 12(2)(a) and 29 of the Vienna Convention)': `
    yes vessel:BMU YEM 2024-01-01 W
    no vessel:BMU YEM 2010-03-10 W
    no vessel:HKG YEM 2024-01-01 W
    no vessel:CYM YEM 2009-01-01 W
    yes vessel:GIB,vessel:GBR IRN 2019-07-19 W`,
  'a declaration worded for a territory: whether it covers aircraft and nationals elsewhere is argued (flight PS752; article 12(3))': `
    contested vessel:UKR IRN 2020-01-08 W
    yes vessel:UKR IRN 2025-01-08 W
    contested MAR CIV 2012-06-01 W
    contested ISR PSE 2015-02-01 W
    yes ISR PSE 2015-04-01 W
    yes PSE/Gaza,ISR PSE 2015-02-01 W`,
  'nationals of Kosovo abroad: Serbia’s until 2008, claimed by it since (article 12(2)(b))': `
    yes IRQ XKX 2007-01-01 W
    contested IRQ XKX 2014-01-01 W
    no IRQ TWN 2014-01-01 W`,
  'the sixty days between deposit and entry into force, to the day (articles 11(2) and 126(2))': `
    no AFG USA 2003-04-30 W
    yes AFG USA 2003-05-01 W
    no TUN TUN 2011-08-31 C
    yes TUN TUN 2011-09-01 C
    no SLV SLV 2016-05-31 C
    no MEX MEX 2005-12-31 C
    no VUT VUT 2012-01-31 C
    yes VUT VUT 2012-02-01 C
    no AUS AUS 2002-08-31 W
    no GRC GRC 2002-07-31 C
    yes KHM KHM 2002-07-01 C
    no KEN KEN 2007-12-27 C known=2005-03-14`,
  'article 124 takes back a state’s own consent for war crimes alone, and another’s not for certain': `
    no FRA FRA 2008-06-14 W
    yes FRA FRA 2008-06-15 W
    no FRA FRA 2008-07-01 W known=2008-08-01
    yes FRA FRA 2005-01-01 C
    no NCL USA 2005-01-01 W
    contested FRA DEU 2005-01-01 W
    contested CAF FRA 2004-01-01 W
    no RWA FRA 2004-01-01 W
    no COL COL 2009-10-31 W
    yes COL COL 2009-11-01 W
    yes COL COL 2005-01-01 G
    yes UKR UKR 2032-01-01 W`,
  'aggression: a year after each ratification; an opt-out shields the aggressor, not the victim (15 bis(4), 121(5))': `
    contested POL IRL 2019-09-26 A
    yes POL IRL 2019-09-27 A
    contested PAN NLD 2018-12-05 A
    yes PAN NLD 2018-12-06 A
    contested KEN POL 2020-01-01 A
    no KEN UGA 2020-01-01 A
    no CRI GTM 2018-02-15 A
    no PSE ISR 2024-01-01 A
    no ISR PSE 2023-10-07 A
    contested GUY VEN 2024-01-01 A
    no ARM AZE 2022-09-13 A
    yes UGA KEN 2020-01-01 A via=council-referral:supposed
    no IRQ USA 2003-03-20 A via=council-referral:supposed
    yes POL DEU,KEN 2024-01-01 A`,
  'weapons and starvation: a year after each acceptance, never over a party that has not; others are argued (121(5), RC/Res.5)': `
    no DEU DEU 2014-06-02 W:8(2)(e)(xiii)
    yes DEU DEU 2014-06-03 W:8(2)(e)(xiii)
    yes MLI MLI 2014-06-01 W:8(2)(b)(xvii)
    no MLI DEU 2015-01-01 W:8(2)(e)(xiii)
    no DEU MLI 2015-01-01 W:8(2)(e)(xiii)
    no SYR SYR 2016-01-01 W:8(2)(e)(xiv)
    contested SYR DEU 2016-01-01 W:8(2)(e)(xiv)
    contested SDN/Darfur SDN 2016-09-01 W:8(2)(e)(xiv)
    no NZL NZL 2021-10-13 W:8(2)(e)(xix)
    yes NZL NZL 2021-10-14 W:8(2)(e)(xix)
    yes UKR RUS 2022-04-01 W:8(2)(b)(xxv)`,
  'who brings it: consent for parties and Prosecutor, none for the Council (articles 12 and 13)': `
    no SDN/Darfur SDN 2004-01-01 C via=proprio-motu
    no SDN/Darfur SDN 2004-01-01 C known=2005-03-30
    no LBY LBY 2015-01-01 W via=state-referral known=2024-01-01
    yes LBY LBY 2015-01-01 W via=state-referral
    no LBY LBY 2028-01-01 C via=acceptance
    yes UKR RUS 2022-03-05 W via=state-referral
    no UKR UKR 2014-03-01 C known=2015-09-07
    no KEN KEN 2007-12-27 C via=acceptance
    yes UGA UGA 2002-08-31 C via=acceptance`,
  'forces of states not party under a mandate: carved out, held up, or plainly within reach (13(b), 16)': `
    no SDN/Darfur ETH 2010-05-01 W
    yes SDN/Darfur SEN 2010-05-01 W
    yes SDN/Darfur TCD 2006-06-01 W
    yes LBY ARE 2019-07-02 W known=2025-05-11
    no LBY QAT 2011-06-01 W known=2025-05-11
    yes LBY FRA 2011-06-01 W known=2025-05-11
    deferred COD MAR 2003-01-01 W
    yes COD IND 2005-01-01 W
    deferred XKX USA 2004-06-30 W
    yes XKX USA 2004-07-01 W`,
  'notices of 2026: a year’s delay, to the day, and as it looked before (article 127(1))': `
    yes BFA BFA 2027-06-23 C
    no BFA BFA 2027-06-24 C
    no NER NER 2027-06-18 C
    no MLI MLI 2027-06-24 C
    yes MLI MLI 2027-06-24 C known=2025-12-01
    yes VEN VEN 2027-07-23 C
    no MYS MYS 2019-06-01 C
    yes MYS MYS 2019-06-01 C known=2019-04-01`,
};

/** Conducts over days on which the law changes, each with the days on which the answer does. */
const splits: readonly (readonly [string, string])[] = [
  ['SDN/Darfur SDN 2002-06-30..2002-07-01 C', '2002-07-01'],
  ['CIV CIV 2002-07-01..2002-12-31 C', '2002-09-19'],
  ['UKR RUS 2013-11-20..2015-01-01 C', '2013-11-21'],
  ['UKR UKR 2024-12-01..2025-02-01 W', '2025-01-01'],
  ['LBY LBY 2011-01-01..2011-03-01 C known=2024-01-01', '2011-02-15'],
  ['AFG USA 2003-04-01..2003-06-01 W', '2003-05-01'],
  ['PHL PHL 2011-01-01..2020-01-01 C', '2011-11-01 2019-03-17'],
  ['BDI BDI 2004-01-01..2018-01-01 C', '2004-12-01 2017-10-27'],
  ['COL COL 2002-10-31..2009-11-01 W', '2009-11-01'],
  ['POL DEU 2018-07-16..2018-07-18 A', '2018-07-17'],
  ['BMU USA 2010-03-10..2010-03-11 W', '2010-03-11'],
  ['IRQ XKX 2002-01-01..2020-01-01 W', '2002-07-01 2008-02-17'],
  ['ISR PSE 2014-01-01..2016-01-01 W', '2014-06-13 2015-04-01'],
];

test.each(splits)('%s changes on %s', (short, days) => {
  const { answer, windows } = ask(asked(short));
  expect(answer).toBe('split');
  expect(
    windows
      .slice(1)
      .map(({ from }) => from)
      .join(' '),
  ).toBe(days);
});

describe('questions strangers ask', () => questions(groups));
