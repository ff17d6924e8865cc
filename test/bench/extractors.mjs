// Who reads a document, by name. Each is imported only when asked for, so that its start can be timed in a process of
// its own. A reader gives how much it found.

const named = ['Person', 'Organization', 'Place'];

export const extractors = {
  async signatory() {
    const { extract } = await import('../../dist/loaders/extract/index.js');
    return (document) => {
      const { items, facts } = extract(document);
      const names = items.filter(({ type }) => named.includes(type)).length;
      return { names, others: items.length - names, facts: facts.length };
    };
  },

  async compromise() {
    const { default: nlp } = await import('compromise');
    return ({ text }) => {
      const read = nlp(text);
      const names = [read.people(), read.organizations(), read.places()].flatMap((found) => found.out('array'));
      return { names: new Set(names).size, others: 0, facts: 0 };
    };
  },
};
