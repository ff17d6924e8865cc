/** A line of a page: its text, its place from the left and from the bottom, the size of its letters. */
export type Line = readonly [text: string, left: number, bottom: number, size?: number];

export interface Parts {
  readonly pages: readonly (readonly Line[])[];
  readonly title?: string;
  readonly language?: string;
  /** Extended metadata: elements inside an RDF description. */
  readonly extended?: string;
  /** Asks for a password that nobody knows. */
  readonly encrypted?: boolean;
}

const escaped = (text: string) => text.replace(/[\\()]/gu, '\\$&');

/** The smallest PDF that holds these lines, set in Helvetica. */
export function pdf({ pages, title, language, extended, encrypted }: Parts): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (dictionary: string, body: string) =>
    add(`<<${dictionary} /Length ${Buffer.byteLength(body, 'latin1')}>>\nstream\n${body}\nendstream`);
  const font = add('<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>');
  const contents = pages.map((lines) =>
    stream(
      '',
      lines
        .map(([text, left, bottom, size = 10]) => `BT /F1 ${size} Tf ${left} ${bottom} Td (${escaped(text)}) Tj ET`)
        .join('\n'),
    ),
  );
  const tree = objects.length + pages.length + 1;
  const leaves = contents.map((content) =>
    add(
      `<</Type /Page /Parent ${tree} 0 R /MediaBox [0 0 600 800] /Contents ${content} 0 R /Resources <</Font <</F1 ${font} 0 R>>>>>>`,
    ),
  );
  add(`<</Type /Pages /Count ${leaves.length} /Kids [${leaves.map((leaf) => `${leaf} 0 R`).join(' ')}]>>`);
  const metadata =
    extended &&
    stream(
      '/Type /Metadata /Subtype /XML',
      `<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="">${extended}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
    );
  const root = add(
    `<</Type /Catalog /Pages ${tree} 0 R${language ? ` /Lang (${language})` : ''}${metadata ? ` /Metadata ${metadata} 0 R` : ''}>>`,
  );
  const info = add(`<<${title ? `/Title (${escaped(title)}) ` : ''}/CreationDate (D:19990101000000Z)>>`);
  const key = '0'.repeat(64);
  const lock = encrypted && add(`<</Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}>>>`);

  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = Buffer.byteLength(text, 'latin1');
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = Buffer.byteLength(text, 'latin1');
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1} /Root ${root} 0 R /Info ${info} 0 R${lock ? ` /Encrypt ${lock} 0 R /ID [<00> <00>]` : ''}>>\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1');
}
