/** What an office can allow. The profile says which office allows what; an office is held for a term, so a power is too. */
export const powers = [
  'applications.read',
  'applications.decide',
  'members.read',
  /** Opens what is sealed in a member's record (address, phone, date of birth, union), for a reason that is recorded. */
  'members.open',
  /** Records that somebody left by letter or died; it takes two. */
  'members.end',
  /** Takes lists of members out of the program, for a reason that every officer hears. */
  'members.export',
  /** Puts a member's details right on their behalf, as they asked by phone or letter. */
  'members.correct',
  /** Answers complaints, and looks after cases against members; nobody in what concerns themselves. */
  'complaints.handle',
  'votes.declare',
  'elections.call',
  'officers.appoint',
  'audit.read',
  /** Gets the log's fingerprint by email every day, to keep it where whoever owns the database does not reach it. */
  'audit.keep',
  'money.read',
  'money.confirm',
  'spending.approve',
  'votes.call',
  /** Calls meetings, changes and cancels them, and runs them from the opening to the minutes. */
  'meetings.call',
  'mail.read',
  'dues.read',
  'money.handle',
  /** Writes letters to many; they go when a second officer has confirmed them. */
  'letters.write',
  /** Reads and confirms letters that another officer wrote, and stops them. */
  'letters.confirm',
  /** Writes joint statements and looks at who signs them; two of those who can publish one or take it down. */
  'statements.write',
  /** Decides which organisations are affiliated, two officers together, and looks after them. */
  'affiliates.handle',
  /** Writes what we ask candidates in elections outside, and who they are; two of those who can publish it, change a clause or take it down. */
  'outside-elections.write',
  'members.import',
  'imports.confirm',
] as const

export type Power = (typeof powers)[number]
