import { countedFrom, type SpelledLanguage, withEndings } from './language.ts';

/** Spanish: treinta y uno, doscientos cinco, mil millones, vigésimo primero. */
export const spanish: SpelledLanguage = {
  cardinals: new Map([
    ...countedFrom(
      0,
      'cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiun/veintiuna veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis veintisiete veintiocho veintinueve',
    ),
    ...countedFrom(30, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien', 10),
    ...countedFrom(
      100,
      'ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas',
      100,
    ),
  ]),
  ordinals: new Map([
    ['primer', 1],
    ['tercer', 3],
    ...withEndings(
      [
        ...countedFrom(1, 'primer segund tercer cuart quint sext séptim octav noven décim'),
        ...countedFrom(
          20,
          'vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim',
          10,
        ),
        ['centésim', 100],
      ],
      ['o', 'a'],
    ),
  ]),
  powers: new Map([
    ['mil', 1e3],
    ['millón', 1e6],
    ['millones', 1e6],
    ['billón', 1e12],
    ['billones', 1e12],
  ]),
  joint: 'y',
};
