import { expect, test } from 'vitest';
import { participants } from '../../src/importers/untc-states.ts';
import { openRecord } from '../../src/record/record.ts';
import { membersOn } from '../../src/states/states.ts';
import { recordRoot, today } from './untc-file.ts';

const { states } = openRecord(recordRoot);
const find = participants(states);

// Names as the Treaty Collection writes them, where they differ from the everyday name.
test.each([
  ...['Bahamas BHS', 'Bolivia (Plurinational State of) BOL', 'Brunei Darussalam BRN', 'Cabo Verde CPV', 'Congo COG', "Côte d'Ivoire CIV"],
  ...['Czech Republic CZE', "Democratic People's Republic of Korea PRK", 'Democratic Republic of the Congo COD', 'Eswatini SWZ'],
  ...['European Union EUE', 'Gambia GMB', 'Guinea-Bissau GNB', 'Holy See VAT', 'Iran (Islamic Republic of) IRN', 'Kyrgyzstan KGZ'],
  ...["Lao People's Democratic Republic LAO", 'Libya LBY', 'Micronesia (Federated States of) FSM', 'Myanmar MMR', 'Niue NIU'],
  ...['Netherlands (Kingdom of the) NLD', 'Netherlands NLD', 'Republic of Korea KOR', 'Republic of Moldova MDA', 'Russian Federation RUS'],
  ...['Saint Kitts and Nevis KNA', 'Saint Lucia LCA', 'Saint Vincent and the Grenadines VCT', 'Sao Tome and Principe STP'],
  ...['State of Palestine PSE', 'Swaziland SWZ', 'Syrian Arab Republic SYR', 'The former Yugoslav Republic of Macedonia MKD'],
  ...['Timor-Leste TLS', 'Türkiye TUR', 'Turkey TUR', 'United Kingdom of Great Britain and Northern Ireland GBR', 'Viet Nam VNM'],
  ...['United Republic of Tanzania TZA', 'United States of America USA', 'Venezuela (Bolivarian Republic of) VEN', 'Cook Islands COK'],
  ...['former Yugoslavia YUG', 'Czechoslovakia CSK', 'German Democratic Republic DDR', 'Democratic Yemen YMD', 'Serbia SRB'],
])('in English: %s', (pair) => {
  expect(find(pair.slice(0, -4))?.state).toBe(pair.slice(-3));
}); // biome-ignore format: a table of names

test.each([
  ...['Afrique du Sud ZAF', 'Allemagne DEU', 'Arabie saoudite SAU', 'Bélarus BLR', 'Bolivie (État plurinational de) BOL', 'Brunéi Darussalam BRN'],
  ...['Cabo Verde CPV', 'Chypre CYP', 'Congo COG', "Côte d'Ivoire CIV", "États-Unis d'Amérique USA", 'Fédération de Russie RUS', 'Guinée équatoriale GNQ'],
  ...["Iran (République islamique d') IRN", 'Îles Marshall MHL', 'Îles Salomon SLB', 'Micronésie (États fédérés de) FSM', 'Nouvelle-Zélande NZL'],
  ...['Papouasie-Nouvelle-Guinée PNG', 'Pays-Bas (Royaume des) NLD', 'République arabe syrienne SYR', 'République centrafricaine CAF'],
  ...['République de Corée KOR', 'République de Moldova MDA', 'République démocratique du Congo COD', 'République démocratique populaire lao LAO'],
  ...['République dominicaine DOM', 'République populaire démocratique de Corée PRK', 'République tchèque CZE', 'République-Unie de Tanzanie TZA'],
  ...["Royaume-Uni de Grande-Bretagne et d'Irlande du Nord GBR", 'Sainte-Lucie LCA', 'Saint-Kitts-et-Nevis KNA', 'Saint-Siège VAT', 'Tchéquie CZE'],
  ...['Saint-Vincent-et-les Grenadines VCT', 'Sao Tomé-et-Principe STP', 'Suisse CHE', 'Soudan du Sud SSD', 'Timor-Leste TLS', 'Türkiye TUR'],
  ...['Turquie TUR', 'Union européenne EUE', 'Venezuela (République bolivarienne du) VEN', 'Viet Nam VNM', 'Yémen YEM', 'Émirats arabes unis ARE'],
  ...['Macédoine du Nord MKD', "ex-République yougoslave de Macédoine MKD", 'Tchécoslovaquie CSK', 'ex-Yougoslavie YUG', 'État de Palestine PSE'],
])('in French: %s', (pair) => {
  expect(find(pair.slice(0, -4))?.state).toBe(pair.slice(-3));
}); // biome-ignore format: a table of names

test('every member of the United Nations is found by the name that French gives it', () => {
  const french = new Intl.DisplayNames('fr', { type: 'region' });
  const missed = membersOn(states, 'UN', today).filter((code) => {
    const name = french.of(states.byCode.get(code)?.iso2 ?? '') ?? '';
    return find(name)?.state !== code;
  });
  expect(missed).toEqual([]);
});

test('what is no state stays unknown', () => {
  for (const name of ['', 'Atlantis', 'Total', '22 Apr 2016']) expect(find(name)).toBeUndefined();
});
