import type { Extraction, SourceDocument } from '../facts.ts';
import { readConclusions } from './conclusions.ts';
import { readEventDays } from './event-days.ts';
import { nameDescribed } from './event-names.ts';
import { readDescribedEvents } from './foundings.ts';
import { FactBook } from './fact-book.ts';
import { readFigures } from './figures.ts';
import { readGatherings, readOwners, readQuoted, readSigners } from './gatherings.ts';
import { readGuestRows } from './guest-lists.ts';
import { finished, Items } from './items.ts';
import { readOccasions, readSameDays, readYears } from './instrument-dates.ts';
import { shareSummaries } from './instrument-lists.ts';
import { linkAgreements, mainAgreements } from './link-agreements.ts';
import { linkBodies } from './link-bodies.ts';
import { bindGeneric, linkEvents, mainEvents } from './link-events.ts';
import { linkPeople } from './link-people.ts';
import { readMeetings } from './meetings.ts';
import { LONGEST_PART, readInParts } from './parts.ts';
import { placeBarePosts } from './page-owner.ts';
import { readPostRows } from './post-rows.ts';
import { prune } from './prune.ts';
import { readFurtherPosts, readPositions } from './positions.ts';
import { readNames } from './reading.ts';
import { withReferences } from './role-references.ts';
import { readSegments } from './segments.ts';
import { readSigning } from './signing.ts';
import { readStatus } from './status.ts';
import { readTerms } from './terms.ts';
import { readTies } from './ties.ts';
import { dropUnheld } from './unheld.ts';
import { readVisits } from './visits.ts';
import { readDateline, readWhenWhere, readYearsOfNames } from './when-where.ts';

/**
 * Everything that a document states: its items with all their mentions, and facts about them, each with the sentence that says so. A pure
 * function of the document; it reads no clock, network or file but its own word lists.
 */
export function extract(document: SourceDocument): Extraction {
  return document.text.length > LONGEST_PART ? readInParts(document, extractWhole) : extractWhole(document);
}

function extractWhole(document: SourceDocument): Extraction {
  // Names first: rules for facts see kinds of names, not words.
  const reading = readNames(document);
  const items = new Items();
  linkBodies(reading, items);
  linkPeople(reading, items);
  linkEvents(reading, items);
  linkAgreements(reading, items);
  const events = mainEvents(reading, items);
  const agreements = mainAgreements(reading, items);
  const book = new FactBook(reading, items);
  // Posts before all other facts: they draw "A, president of X" into one person, so that lists of signers become visible.
  const { masks: titled, affiliations } = readPositions(reading, items, book);
  const masks = readFurtherPosts(reading, items, book, affiliations, withReferences(reading, items, book, titled));
  // Before signing: who holds a post of the page's body signs for it.
  readPostRows(reading, items, book, affiliations, masks);
  placeBarePosts(reading, items, book, affiliations);
  // Only now is it seen who met whom; what the text calls "the event" follows from it.
  readDescribedEvents(reading, items, book, masks, events, agreements);
  bindGeneric(reading, items, events);
  const context = { reading, items, book, masks, affiliations };
  // Signing before gathering: who signs at a ceremony is no mere guest of it.
  readSigning({ ...context, mains: agreements });
  // Meetings within a visit before its guests: whoever is met there is no guest of the whole.
  readMeetings({ ...context, mains: events });
  readGatherings({ ...context, mains: events });
  readGuestRows({ ...context, mains: events });
  // Once it is known who came.
  readVisits({ ...context, mains: events });
  readOwners({ ...context, mains: events });
  readWhenWhere({ ...context, mainEvents: events, mainAgreements: agreements });
  readEventDays({ ...context, mainEvents: events, mainAgreements: agreements });
  readSameDays({ ...context, mainEvents: events, mainAgreements: agreements });
  readDateline({ ...context, mainEvents: events, mainAgreements: agreements });
  readYearsOfNames({ ...context, mainEvents: events, mainAgreements: agreements });
  // After dates: what was concluded at an event takes the event's where it has none.
  readConclusions({ ...context, mainEvents: events, mainAgreements: agreements });
  readOccasions({ ...context, mainEvents: events, mainAgreements: agreements });
  readYears({ ...context, mainEvents: events, mainAgreements: agreements });
  readSigners({ ...context, mains: events });
  readStatus(reading, items, book, masks);
  readTerms(reading, items, book, masks);
  readSegments(masks, items, book);
  readTies(reading, items, book, masks);
  // Once all is said of a plural, each of its instruments has it.
  shareSummaries(reading, items, book);
  // The weakest evidence last: it only fills what nothing better has said.
  readQuoted({ ...context, mains: events });
  dropUnheld(items, book, masks);
  prune(reading.text, items, book, events, agreements);
  // A number keeps nothing that nothing else is said of.
  readFigures(reading, items, book, masks, events);
  nameDescribed(reading.text, masks, items, book);
  return { document, items: finished(reading, items), facts: book.facts };
}
