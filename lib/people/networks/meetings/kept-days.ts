/** How long after a meeting it is known who came and what they needed, and how long the meeting itself. */
export const answersKeptDays = 7
export const meetingsKeptDays = 365
