import { XMLBuilder } from 'fast-xml-parser';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  attributeNamePrefix: '@',
});

/** Characters that no XML may hold, not even escaped. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text as an element or an attribute may hold it. */
export const plain = (text: string): string => text.replace(FORBIDDEN, '');

/** One element: attributes begin with `@`, text is `#text`, and other keys are elements. */
export const element = (name: string, content: Readonly<Record<string, unknown>>): string =>
  `${String(builder.build({ [name]: content }))}\n`;

export const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
