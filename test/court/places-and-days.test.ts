import { describe } from 'vitest';
import { questions } from './ask-jurisdiction.ts';

/** Where and when exactly: each group with the law that settles it; the short form is that of ask-jurisdiction.ts. */
describe('places and days at the edge', () => {
  questions({
    'embassies and consulates stand on the territory of their host (article 12(2)(a))': `
      no TUR/Saudi_consulate_in_Istanbul SAU 2018-10-02 C:7(1)(a)
      no SYR/Iranian_consulate_in_Damascus ISR 2024-04-01 W
      yes ECU/Mexican_embassy_in_Quito ECU 2024-04-05 C
      yes LBY/Benghazi LBY 2012-09-11 W
      no IRQ/United_States_embassy USA 2006-01-01 W`,
    'bases and drones: who acts on a party’s soil, or kills there, is within reach (article 12(2)(a); ICC-RoC46(3)-01/18-37)': `
      yes DEU,PAK USA 2012-01-01 W
      yes DJI,YEM USA 2011-09-30 W
      no USA,YEM USA 2011-09-30 W
      yes USA,AFG USA 2010-01-01 W
      no USA,IRQ USA 2020-01-03 W
      yes RUS,GBR RUS 2018-03-04 C:7(1)(a)
      yes IND,CAN IND 2023-06-18 C:7(1)(a)
      yes USA,COL USA 2025-09-16 C:7(1)(a)
      yes JOR IRN 2024-04-13 W`,
    'ships and aircraft: from the day the Statute binds the state of registration (articles 12(2)(a) and 126(2))': `
      no vessel:LBR YEM 2004-11-30 W
      yes vessel:LBR YEM 2004-12-01 W
      no vessel:MLT LBY 2003-01-31 W
      yes vessel:MLT LBY 2003-02-01 W
      yes vessel:MNG SOM 2002-07-01 W
      no vessel:SGP YEM 2024-01-01 W
      no vessel:MYS RUS 2014-07-17 W
      yes UKR,vessel:MYS RUS 2014-07-17 W
      yes vessel:PHL CHN 2019-03-16 W
      no vessel:PHL CHN 2024-06-17 W
      yes vessel:COL,high-seas USA 2025-10-01 C:7(1)(a)
      yes vessel:ARM AZE 2022-09-13 W
      contested vessel:LBY EGY 2015-01-01 W`,
    'the first day of the month after the sixtieth day, also where that falls on a first or a last (article 126(2))': `
      no ALB ALB 2003-04-30 C
      yes ALB ALB 2003-05-01 C
      no VCT VCT 2003-02-28 C
      yes VCT VCT 2003-03-01 C
      no GTM GTM 2012-06-30 C
      yes GTM GTM 2012-07-01 C
      no TCD TCD 2006-12-31 C
      yes TCD TCD 2007-01-01 C
      no HND HND 2002-08-31 C
      yes HND HND 2002-09-01 C
      no CZE CZE 2009-09-30 C
      yes CZE CZE 2009-10-01 C
      no JPN JPN 2007-09-30 C
      yes JPN JPN 2007-10-01 C
      no ARM ARM 2021-05-09 C
      yes MNG MNG 2002-07-01 C
      no LVA LVA 2002-08-31 C`,
    'one of several parts of a state, held, claimed, seceded or governed by others (article 12(2)(a))': `
      no SDN/Abyei SDN 2011-05-21 W
      no SSD SSD 2011-07-08 W
      no SSD SSD 2013-12-15 W
      yes SSD UGA 2014-01-01 W
      yes SDN/South_Darfur SDN 2024-01-01 W
      no SDN/Kordofan SDN 2025-01-01 W
      no SOM/Somaliland SOM 2023-02-06 C
      no IRQ/Kurdistan TUR 2022-07-20 W
      yes COD/Goma RWA 2025-01-27 W
      yes UKR/Donetsk RUS 2014-04-12 W
      no AZE/Nagorno-Karabakh ARM 2020-10-01 W
      yes AZE/Nagorno-Karabakh ARM 2021-05-10 W
      yes SYR/Golan AUS 2014-01-01 W
      contested XKX XKX 2020-01-01 C`,
    'overseas territories: whole kingdoms and republics, named ones from their day (Vienna Convention on the Law of Treaties, article 29)': `
      yes CUW USA 2005-01-01 C
      yes SJM USA 2003-01-01 C
      no CXR USA 2002-08-31 C
      yes CXR USA 2002-09-01 C
      yes REU USA 2003-01-01 C
      no SHN ARG,USA 2002-06-30 C
      yes SHN USA 2010-03-11 C
      no Akrotiri_and_Dhekelia SYR 2005-01-01 C
      yes Akrotiri_and_Dhekelia SYR 2012-01-01 C
      yes SGS ARG 2012-01-01 C
      no VIR USA 2010-01-01 C
      yes MAC PRT 2005-01-01 C`,
    'camps of one state on another’s soil: the territory’s, or one’s own by nationality (article 12(2))': `
      yes NRU AUS 2015-01-01 C
      yes PNG AUS 2015-01-01 C
      no PNG PNG 2015-01-01 C
      yes TUN TUN 2023-07-02 C
      yes USA MEX 2019-01-01 C
      no SAU ETH 2023-01-01 C`,
    'wars and crackdowns in and out of reach, by who was a party (article 12)': `
      yes TJK KGZ 2022-09-16 W
      yes KGZ TJK 2022-09-16 W
      no KGZ KGZ 2010-06-10 C
      yes BGD BGD 2024-07-18 C
      yes CAF RUS 2021-12-01 W
      yes MLI RUS 2022-03-27 W
      no HTI HTI 2024-10-03 C
      yes HTI KEN 2025-01-01 C
      no LKA LKA 2009-05-18 W
      no NIC NIC 2018-04-18 C
      no LBN ISR 2023-10-13 W
      no IRN ISR 2025-06-13 W
      no IRQ IRQ 2014-06-10 W
      yes AFG AUS 2012-09-11 W`,
  });
});
