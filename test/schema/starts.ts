/** Nodes of the harbour graph from which the lists of each type are read. */
export const starts: Readonly<Record<string, readonly string[]>> = {
  Organization: ['org:ministry-of-harbours', 'org:university-of-northport', 'org:press-union', 'org:coast-gazette'],
  Person: ['person:ana-lund', 'person:ceri-voss'],
  Event: ['event:harbour-forum-2025', 'event:opening-session'],
  Agreement: ['agreement:harbour-accord', 'agreement:old-accord', 'agreement:coast-declaration'],
  Place: ['place:northport', 'place:norland'],
  Story: ['story:forum'],
  Judgement: ['judgement:ministry-norland'],
  Document: ['document:accord', 'document:forum', 'document:notes'],
};
