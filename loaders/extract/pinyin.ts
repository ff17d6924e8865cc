/** Whether a word is one or two syllables of Chinese in Latin letters: "Guoqiang". */
export function isPinyin(word: string): boolean {
  return /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|v|ve|ü|üe)){1,2}$/i.test(
    word.replace(/['’-]/gu, ''),
  );
}
