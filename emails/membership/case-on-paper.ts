import { ringOrWrite, setUpEmail } from '../parts/on-paper'

/** Whoever cannot open the page of their case gets all that stands on it all the same. It never stands in the letter itself. */
export const askForCasePapers = `You have a right to read what is alleged, under which rule, and all the evidence. To have it sent to you or read to you, ${ringOrWrite}.`

/** An appeal is made on the page by the member alone, so that nobody words it for them. */
export const appealNeedsEmail = `To appeal, ${setUpEmail} in time.`
