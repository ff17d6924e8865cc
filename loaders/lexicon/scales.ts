import { scales } from './figures.ts';

/** Words and signs that multiply the number before them, in the languages in which a release may be told again. */
export const scalesOfAnyLanguage: Readonly<Record<string, number>> = {
  ...scales,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  만: 1e4,
  억: 1e8,
  тыс: 1e3,
  тысяч: 1e3,
  млн: 1e6,
  миллионов: 1e6,
  млрд: 1e9,
  миллиардов: 1e9,
  millions: 1e6,
  milliards: 1e9,
  millones: 1e6,
  milhões: 1e6,
  milioni: 1e6,
  millionen: 1e6,
  milliarden: 1e9,
  tausend: 1e3,
  juta: 1e6,
};
