import { describe } from 'vitest';
import { questions } from './ask-jurisdiction.ts';

/** Who consents, to which crime, and who could know: each group with the law that settles it. */
describe('consent, amendments and what could be known', () => {
  questions({
    'declarations of states that are now parties, to the day and as they looked (articles 12(3) and 11(2))': `
      yes SDN UGA 2002-08-15 W
      no SDN UGA 2002-06-30 W
      yes UKR RUS 2014-02-19 C
      yes UKR RUS 2022-02-24 G
      no CIV CIV 2002-09-18 C via=acceptance
      yes CIV CIV 2013-04-30 W
      yes CIV CIV 2013-04-30 W via=acceptance
      contested ISR PSE 2014-07-01 W via=state-referral
      no IRQ GBR 2003-04-01 W via=acceptance
      yes IRQ GBR 2003-04-01 W via=proprio-motu
      no ARM AZE 2020-09-27 W
      yes ARM AZE 2021-05-12 W`,
    'before and after the depositary told of a notice; the year it takes (article 127(1))': `
      yes PHL PHL 2020-01-01 C known=2018-03-16
      no PHL PHL 2020-01-01 C known=2018-03-17
      yes BDI BDI 2018-01-01 C known=2016-10-27
      no BDI BDI 2018-01-01 C known=2016-10-28
      yes GMB GMB 2017-11-09 C known=2016-12-01
      no GMB GMB 2017-11-10 C known=2016-12-01
      yes MYS MYS 2019-06-01 C known=2019-05-14
      no MYS MYS 2019-06-01 C known=2019-05-15
      yes MYS PHL 2019-03-16 C
      no MYS PHL 2019-03-17 C
      yes PHL GBR 2020-01-01 C`,
    'deportation is certain from the day the Court takes it up (ICC-01/19-27, articles 15(4) and 12(2)(a))': `
      contested MMR,BGD MMR 2017-09-01 C:7(1)(d) known=2019-11-13
      yes MMR,BGD MMR 2017-09-01 C:7(1)(d) known=2019-11-14
      contested MMR,BGD MMR 2010-05-31 C:7(1)(d)
      contested BLR,LTU BLR 2021-06-01 C:7(1)(d) known=2026-03-11
      yes BLR,LTU BLR 2021-06-01 C:7(1)(d) known=2026-03-12
      no BLR,UKR BLR 2013-11-20 C:7(1)(d)`,
    'crimes added to article 8, state by state, a year after each acceptance (article 121(5))': `
      no EST EST 2014-03-26 W:8(2)(e)(xiii)
      yes EST EST 2014-03-27 W:8(2)(e)(xiii)
      no BWA BWA 2014-06-03 W:8(2)(e)(xv)
      yes BWA BWA 2014-06-04 W:8(2)(e)(xv)
      no GEO GEO 2016-11-02 W:8(2)(e)(xiv)
      yes GEO GEO 2016-11-03 W:8(2)(e)(xiv)
      no PSE PSE 2018-12-28 W:8(2)(e)(xiii)
      yes PSE PSE 2018-12-29 W:8(2)(e)(xiii)
      contested PSE ISR 2024-01-01 W:8(2)(e)(xiii)
      yes PSE ISR 2024-01-01 W:8(2)(b)(xxv)
      no FRA FRA 2020-01-01 W:8(2)(e)(xiv)
      yes FRA FRA 2020-01-01 W:8(2)(b)(xviii)
      no IRQ GBR 2016-01-01 W:8(2)(e)(xiii)
      no DEU DEU 2011-01-01 W:8(2)(e)(xix)
      no COD COD 2024-01-01 W:8(2)(e)(xix)
      no UKR RUS 2025-10-24 W:8(2)(e)(xix)
      contested UKR RUS 2025-10-25 W:8(2)(e)(xix)`,
    'aggression among parties: the year after ratification, opt-outs, states not party, referrals (articles 15 bis and 15 ter)': `
      yes HRV SVN 2020-01-01 A
      yes EST POL 2018-07-17 A
      contested BWA NAM 2019-01-01 A
      contested SMR ITA 2023-01-25 A
      yes SMR ITA 2023-01-26 A
      no COL VEN 2020-01-01 A
      no GEO RUS 2020-01-01 A
      no CYP TUR 2020-01-01 A
      no PAN USA 2020-01-01 A
      no POL KEN 2020-01-01 A
      yes vessel:DEU POL 2019-01-01 A:8bis(2)(d)
      no vessel:POL RUS 2024-01-01 A
      no EST POL 2018-07-16 A via=council-referral:supposed
      yes CYP TUR 2020-01-01 A via=council-referral:supposed
      yes POL KEN 2020-01-01 A via=council-referral:supposed
      no UKR RUS 2022-02-24 A company`,
    'requests to hold up proceedings, by operation and contributor (article 16; S/RES/1422, 1487)': `
      no LBR USA 2003-08-01 W
      deferred SLE UKR 2003-06-01 W
      yes SLE GBR 2003-06-01 W
      yes COD ZAF 2003-06-01 W
      no AFG TUR 2003-04-30 W
      deferred AFG TUR 2003-05-01 W
      yes AFG TUR 2004-07-01 W
      yes TLS USA 2003-06-01 W
      deferred TLS USA 2003-06-01 W personnel=yes
      yes TLS USA 2004-07-01 W personnel=yes`,
    'eighteen at the time, a human being, whatever brings it (articles 26 and 25(1))': `
      no UGA UGA 2003-10-10 C age=17
      yes UGA UGA 2003-10-10 C age=18
      no SDN/Darfur SDN 2004-01-01 C age=17 via=council-referral
      no COD DEU 2010-01-01 W company
      no PSE/Gaza ISR 2024-01-01 G company`,
  });
});
