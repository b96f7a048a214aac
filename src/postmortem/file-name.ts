/** File name of the review in an incident's folder. */
export const POSTMORTEM = 'postmortem.md';
