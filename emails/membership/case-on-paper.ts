import { ringOrWrite } from '../parts/on-paper'

/** Members who cannot open the page of their case get all that is on it all the same. It is never in the letter itself. */
export const askForCasePapers = `You have a right to read what is alleged, under which rule, and all the evidence. To have it sent to you or read to you, ${ringOrWrite}.`

/** What they write is typed in word for word, and counts from then on. */
export const appealByPost = (until: string) =>
  `To appeal, write to the address at the head of this letter and say why. Your letter must reach us by ${until}: an officer types it into your case.`
