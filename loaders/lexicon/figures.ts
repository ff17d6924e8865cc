/** Currencies by their sign or code, with the words for them. */
export const currencySigns: Readonly<Record<string, string>> = {
  US$: 'US dollars',
  $: 'US dollars',
  USD: 'US dollars',
  '€': 'euros',
  EUR: 'euros',
  '£': 'pounds',
  GBP: 'pounds',
  '¥': 'yuan',
  RMB: 'yuan',
  CNY: 'yuan',
  JPY: 'yen',
  '₹': 'rupees',
  INR: 'rupees',
  Rs: 'rupees',
  PKR: 'rupees',
  '₦': 'naira',
  NGN: 'naira',
  '₱': 'pesos',
  PHP: 'pesos',
  '₩': 'won',
  KRW: 'won',
  RM: 'ringgit',
  MYR: 'ringgit',
  Rp: 'rupiah',
  IDR: 'rupiah',
  KSh: 'Kenya shillings',
  Ksh: 'Kenya shillings',
  KES: 'Kenya shillings',
  UGX: 'Uganda shillings',
  TZS: 'Tanzania shillings',
  R$: 'reais',
  BRL: 'reais',
  A$: 'Australian dollars',
  AUD: 'Australian dollars',
  C$: 'Canadian dollars',
  CAD: 'Canadian dollars',
  NZ$: 'New Zealand dollars',
  S$: 'Singapore dollars',
  HK$: 'Hong Kong dollars',
  CHF: 'Swiss francs',
  SEK: 'Swedish kronor',
  NOK: 'Norwegian kroner',
  DKK: 'Danish kroner',
  PLN: 'zloty',
  ZAR: 'rand',
  AED: 'dirhams',
  SAR: 'riyals',
  XOF: 'CFA francs',
  XAF: 'CFA francs',
  FCFA: 'CFA francs',
  'GH₵': 'cedis',
  GHS: 'cedis',
  BDT: 'taka',
  VND: 'dong',
};

/** The same written out after the amount. */
export const currencyWords =
  'US dollars?|U\\.S\\. dollars?|dollars?|euros?|pounds(?: sterling)?|(?:Chinese )?yuan|renminbi|(?:Japanese )?yen|(?:Indian |Pakistani? |Sri Lankan? |Nepal(?:i|ese) )?rupees?|naira|pesos?|(?:Korean )?won|ringgit|rupiah|(?:Kenyan?|Ugandan?|Tanzanian?) shillings?|shillings?|reais|(?:Australian|Canadian|New Zealand|Singapore|Hong Kong|Fijian?) dollars?|(?:Swiss|CFA|Congolese|Rwandan?|Guinean?) francs?|francs?|(?:Norwegian |Danish )?kroner|(?:Swedish )?kronor|zlotys?|rand|dirhams?|riyals?|rials?|dinars?|cedis?|pula|kwacha|birr|taka|baht|dong|tenge|som|lari|manat|hryvnias?|rubles?|roubles?|lei|leva|forints?|liras?|soles|quetzals|lempiras|bolivianos|guaran[ií]es|kina';

/** Things that are counted at an event rather than for what stands before them. */
export const attendance =
  'member associations|associations|federations|clubs|chapters|scholars|nurses|doctors|teachers|engineers|lawyers|practitioners|stakeholders|academicians|dignitaries|diplomats|envoys|competitors|entries|participants|delegates|delegations|attendees|guests|people|persons|visitors|exhibitors|speakers|panellists|panelists|experts|scholars|students|pupils|children|representatives|officials|journalists|companies|firms|enterprises|businesses|businesspeople|teams|athletes|players|countries|nations|states|territories|institutions|universities|organizations|organisations|researchers|scientists|academics|artists|performers|citizens|residents|entrepreneurs|investors|leaders|ministers|ambassadors|members|youth|women|men|farmers|professionals|volunteers|editors|publishers|booths|stands|booths|pavilions|papers|presentations|agreements|deals|contracts|memoranda|projects';

/** What tells how long, how old, how much of or how far, and counts nothing. */
export const measures =
  "years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century|times|percent|per cent|percentage|points?|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|cm|mm|feet|foot|inches|degrees?|a\\.m|p\\.m|am|pm|o'clock|noon|hrs?|others?|sides?|parties|halves|thirds|ways|ones|things|reasons|phases?|steps?|rounds?";

/** Numbers written out, from the first that is worth counting. */
export const numberWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
};

export const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  mil: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  bil: 1e9,
  trillion: 1e12,
};
