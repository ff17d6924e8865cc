/** Short forms after which a full stop ends no sentence. Small letters. */
export const abbreviations: ReadonlySet<string> = new Set(
  'mr|mrs|messrs|profs|drs|ma|sto|sta|ms|dr|prof|h.e|hon|rev|eng|engr|gen|col|lt|maj|capt|sgt|gov|sen|rep|amb|st|sr|jr|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|no|nos|vs|approx|dept|est|fig|vol|ed|al|e.g|i.e|cf|ir|dra|mt|ft|adv|arch|pres|sec|atty|cde|dato|drs|mgr|ing|lic|hab|inż|assoc|asst|md|mst|mohd|cllr|mhe|rtd|retd|pvt|pte|pty|cdr|cmdr|abg|dipl|habil|arq|avv|dott|mag|msgr|gral|univ|coun|supt|insp|fcsupt|cinsp|csupt|col|brig|spc|hrh|dame|fr|msc|sgd|shri|smt|sh|dy|mme|mlle|acad|mtro|mtra'.split(
    '|',
  ),
);
