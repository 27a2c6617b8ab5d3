import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import Privacy from '@/app/(public)/privacy/page'
import { organisation } from '@/lib/organisation'

/** What the privacy notice says in numbers is what the retention verbs read: both take it from the profile. */
test('the privacy notice prints the periods that the code keeps', () => {
  const page = renderToStaticMarkup(Privacy()).replace(/<[^>]+>/g, ' ')
  const { retention } = organisation
  for (const period of [
    `${retention.unprovenAddressDays} days; ${organisation.rules.proposalDays} days where an officer asked`,
    `${retention.declinedApplicationMonths} months`,
    `${retention.lapsedProfileYears} years`,
    `${retention.webhookPayloadDays} days`,
    `${retention.mailBodyDays} days`,
    `${retention.draftMonths} months`,
    `${retention.endedClaimMonths} months`,
    `${retention.accountingYears} full financial years`,
  ]) {
    expect(page).toContain(period)
  }
})

/** Each sentence that the notice owes its readers, and the tests that hold the code to it. */
test.each([
  [
    'stay closed until an officer says why they need them',
    'tests/records/member-record/record.test.ts',
    'a record holds what officers may know, and nothing that is sealed',
  ],
  [
    'shows you who opened them, and every note that officers wrote',
    'tests/records/member-record/record.test.ts',
    'the member reads who opened what, why and when, and what officers noted',
  ],
  [
    'shows you who found you by yours',
    'tests/records/members-list/members-list.test.ts',
    'who is found by a phone number or postcode reads who searched for it',
  ],
  [
    'logged, and once a day that they opened your receipts',
    'tests/money/spending/claims.test.ts',
    'are for the claimant and the approvers, whose look is logged once a day',
  ],
  [
    'If you are only counted, we do not keep your name',
    'tests/movement/statements/signing.test.ts',
    'whoever is only counted leaves no name, whatever was typed',
  ],
  [
    'They do not see your address, or whether it is a member’s',
    'tests/movement/statements/signing.test.ts',
    'officers see neither the address nor whose it is',
  ],
  [
    'Anyone can read what you answer as a candidate in an outside election, with your name and',
    'tests/movement/outside-elections/answering.test.ts',
    'what a candidate sends is public at once, and a correction stands beside what was said before',
  ],
  [
    'your answers and the line until you have them deleted',
    'tests/movement/outside-elections/answering.test.ts',
    'by their link a candidate has all deleted but the name and who nominated them',
  ],
  [
    'your name, your office in it and your email address, encrypted',
    'tests/movement/affiliates/deciding.test.ts',
    'the public list names whom it may and nobody else, and says nothing of the contact',
  ],
  [
    'that it was you until someone else speaks for it',
    'tests/movement/affiliates/hand-over.test.ts',
    'whoever is named speaks for it from their own yes on, once, and the contact before hears it',
  ],
  [
    'until you give it up, its contact removes you or its affiliation ends',
    'tests/movement/affiliates/delegates.test.ts',
    'whoever says no or gives it up is gone with the emails that named them, and the contact hears it',
  ],
  [
    'No page says who, but where only one delegate voted, the numbers do',
    'tests/movement/affiliates/delegate-votes.test.ts',
    'nobody reads how delegates stand before the vote is declared',
  ],
  [
    'What you said stays in the count, without you',
    'tests/movement/affiliates/delegate-votes.test.ts',
    'what was said stays in the count, and who it was is forgotten',
  ],
  [
    'how to reach you there, encrypted, as an officer entered it',
    'tests/movement/affiliates/sisters.test.ts',
    'officers keep whom we reach in a union, sealed',
  ],
  [
    'a code that knows your link again; and that it was you, if we know you',
    'tests/movement/outside-elections/answering.test.ts',
    'Their own link has them deleted until then, also when we no longer have their address.',
  ],
  ['date of birth is encrypted', 'tests/membership/join/submit.test.ts', 'dateOfBirthSealed'],
  [
    'There you can also have your details erased, without asking anyone',
    'tests/records/erasure/erase-oneself.test.ts',
    'a member who types their address is erased with the end of the membership',
  ],
  [
    'or sent others about you',
    'tests/records/retention/retention.test.ts',
    'what stood in a mail is gone after thirty days',
  ],
  [
    'how much will go in the next 30 days and what the last run deleted',
    'tests/records/retention/overview.test.ts',
    'what the page says will go in the next days is what the runs then take',
  ],
  [
    'in which two officers can undo it',
    'tests/records/merging/merge.test.ts',
    'after thirty days it cannot be undone, and the copy of both is gone',
  ],
  [
    'unless two officers decide to keep it as long again',
    'tests/records/retention/flags.test.ts',
    'two officers keep it for as long again',
  ],
  [
    'If nobody has by then, we email you that it is late',
    'tests/membership/complaints/complaints.test.ts',
    'one that nobody answered in time: whoever complained is told',
  ],
  [
    'this site does not tell them that there is a complaint',
    'tests/membership/complaints/complaints.test.ts',
    'an officer it is about meets it nowhere',
  ],
  [
    'once you have confirmed that the address is yours, and for that event alone',
    'tests/movement/events/guests.test.ts',
    'nothing is kept of a guest before the mailbox says yes, and nothing after they give up their place',
  ],
  [
    'what is needed without whose need it is',
    'tests/movement/events/running.test.ts',
    'whoever holds it reads who comes and what is needed, not whose need it is',
  ],
  [
    'its convenors see your name only if you agreed that convenors see who is in the network',
    'tests/movement/events/network-events.test.ts',
    'convenors read by name who agreed to be seen by them, and each of these reads that they looked',
  ],
  [
    'or until you give your place up; how many came stays',
    'tests/movement/events/retention.test.ts',
    'needs go after a week and sign-ups after a month; how many came stays',
  ],
  [
    'Officers cannot see on this site that you asked',
    'tests/people/sponsors/sponsors.test.ts',
    'officers do not read in the audit or the log of emails who asks to meet us',
  ],
  [
    'days after the last message',
    'tests/people/sponsors/sponsors.test.ts',
    'it runs out after the days that the page says',
  ],
  [
    'we send no more news there until you say that it works',
    'tests/records/outgoing-mail/deliver.test.ts',
    'an address that emails come back from gets no letters until one arrives, or its reader says that it works',
  ],
  [
    'Notices, and what else we can print, then come by post, if we know where you live',
    'tests/people/letters/letters.test.ts',
    'a notice goes by post where the address sends emails back and we know where they live, also to whoever shares it',
  ],
  [
    'Nobody can find out from this site',
    'tests/people/referees/requests.test.ts',
    'the applicant sees the very same of a member and of a stranger',
  ],
  [
    'the candidates and returning officer of an election, who are named here',
    'tests/democracy/elections/calling.test.ts',
    'getElection(visitor, slug))!.contests[0]!.candidates).toHaveLength(2)',
  ],
  [
    'members of a group who chose to be named to everybody who reads this site',
    'tests/people/groups/group-pages.test.ts',
    "visibleTo: 'everybody'",
  ],
  [
    'if no first payment came',
    'tests/records/retention/retention.test.ts',
    'an application that was approved and never paid for goes six months after',
  ],
  [
    'shows the photo of an officer only if they uploaded it for that page',
    'tests/people/officers/photos.test.ts',
    'an officer shows their face with their consent',
  ],
  [
    'until they remove it or their term ends',
    'tests/people/officers/photos.test.ts',
    'the photo is on no page from the end of the term, and deleted soon after',
  ],
  [
    'shows nobody how you voted',
    'tests/democracy/motions/secrecy.test.ts',
    'no attack beats chance',
  ],
  [
    'What you ask the hardship fund for appears in no list and no report',
    'tests/money/spending/claims.test.ts',
    'hardship is asked for without proof, and named in no list',
  ],
  [
    'our accounts name nobody',
    'tests/money/spending/accounts.test.ts',
    'shows no band in which fewer than five paid, and nobody’s name',
  ],
  [
    'until the claim is paid, declined or withdrawn',
    'tests/money/spending/retention.test.ts',
    'the account is gone as soon as a claim is settled',
  ],
  [
    'The list we used to import members from another system',
    'tests/records/imports/import.test.ts',
    'what stood in the list is forgotten',
  ],
  [
    'you began to write and did not send, encrypted',
    'tests/democracy/drafts.test.ts',
    "not.toContain('Warm')",
  ],
  [
    'Nobody else can read your answers to the equality questions',
    'tests/people/equality/equality.test.ts',
    'each only for themselves',
  ],
  [
    'deleted when you leave, or with your other details',
    'tests/people/equality/equality.test.ts',
    'whoever stops being a member has told us nothing',
  ],
  [
    'rounded and without small numbers',
    'tests/people/equality/suppression.test.ts',
    'nobody who has all published tables can work out a cell below 5',
  ],
  ['fewer than 5', 'tests/people/networks/counts.test.ts', 'fewer than 5'],
  [
    'come only if you are in it and ticked that you want them',
    'tests/people/networks/network-letters.test.ts',
    'a letter goes to those in the network who asked for it, and nobody learns who that is',
  ],
  [
    'A link in each stops them, without signing in',
    'tests/people/networks/network-letters.test.ts',
    'the link in a letter stops the letters of this network alone, without signing in',
  ],
  [
    'we delete the list of who it was for and the name of who wrote it',
    'tests/people/letters/letters.test.ts',
    "toMatchObject({ state: 'sent', recipients: 1, writtenBy: null })",
  ],
  [
    'or when you leave the network if that is sooner',
    'tests/people/networks/network-letters.test.ts',
    'that a letter was emailed to somebody is forgotten when they leave, or after a month',
  ],
  [
    'a number changes only by five members or more',
    'tests/people/networks/counts.test.ts',
    'whoever reads all that was ever told',
  ],
  [
    'on no page of an officer’s and in no log they can read',
    'tests/people/networks/counts.test.ts',
    'nothing that an officer can read changes when a member joins a network',
  ],
  [
    'you can see when they looked',
    'tests/people/networks/convenors.test.ts',
    'a convenor sees who agreed to that, by name, and each of them reads that they looked',
  ],
  [
    'only as long as you both want it',
    'tests/people/networks/introductions.test.ts',
    'each gets exactly what the other chose, until either ends it',
  ],
])('it says “%s”, and %s proves it', (sentence, proof, by) => {
  const page = renderToStaticMarkup(Privacy())
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
  expect(page).toContain(sentence)
  expect(readFileSync(proof, 'utf8')).toContain(by)
})
