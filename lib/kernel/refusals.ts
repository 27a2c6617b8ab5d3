import { freeBandInWords, officerWith, organisation } from '@/lib/organisation'
import { fewestTold } from './fewest-told'
import { inPounds } from './money'

/**
 * Why something may not be done, in one catalogue: code → sentence. A refusal is an answer, not an error; it is not logged.
 */
export const refusals = {
  'not-allowed': 'You do not have permission to do this.',
  'sign-in-first': 'Sign in first.',
  'not-there': 'We cannot find this. It may have been removed, or you may not have access to it.',
  'moved-meanwhile':
    'This has changed since you opened it. See how it is now in a new tab before you continue: this one keeps what you typed.',
  'second-factor':
    'Confirm with your authenticator app or passkey first. Officers need it for this.',
  'conflict-of-interest': 'You have an interest in this, so someone else has to decide it.',
  'own-case': 'You cannot decide your own case.',
  'two-people': 'This needs a second person. Someone else has to confirm it.',
  'too-many-tries': 'Too many attempts. Wait a few minutes, then try again.',
  'bad-request': 'Something went wrong with this form. Reload the page and try again.',
  'members-only': 'Only full members can do this.',
  'membership-not-current':
    'Only members in good standing can do this. Your membership page says how yours stands.',

  'sign-in.wrong-code':
    'That code is wrong, more than 10 minutes old, or was asked for in another browser. Check our newest email, or use the link in it.',
  'sign-in.code-used-up':
    'That was too many wrong codes, so this code no longer works. Use the link in our newest email, or ask for another email.',
  'sign-in.use-link':
    'Too many wrong codes have been typed. Use the link in our newest email instead.',
  'sign-in.link-spent': 'This link has been used, or is too old. Ask for a new one.',

  'second-factor.again':
    'It is more than 30 minutes since you confirmed with your app or passkey. This needs it again.',
  'second-factor.too-new':
    'You set up your app or passkey less than an hour ago. Your powers begin an hour after that, so that your colleagues can step in if it was not you.',
  'second-factor.enrolment-code':
    'That enrolment code is wrong, has been used or is too old. Ask the officer who gave it to you for a new one.',
  'second-factor.enrolment-used-up':
    'That was too many wrong codes, so your enrolment code no longer works. Ask the officer who gave it to you for a new one.',
  'second-factor.start-again':
    'Setting this up took too long, or began in another browser. Start again here.',
  'second-factor.not-an-officer': 'No officer has this email address.',
  'second-factor.ask-officers':
    'Two other officers have a second factor, so they can reset this one and hand over a code themselves.',
  'second-factor.not-a-colleague': 'Only a member of ours can be given an enrolment code.',
  'second-factor.in-use':
    'This officer has a second factor already. If it is lost, two officers can reset it.',
  'second-factor.nothing-to-reset': 'This officer has no second factor to reset.',
  'second-factor.reset-asked-already':
    'A reset has been asked for and is waiting for a second officer.',
  'second-factor.wrong-passkey': 'That passkey was not accepted. Try again, or use another way.',
  'second-factor.passkey-known': 'This passkey has already been added.',
  'second-factor.wrong-code':
    'That code is wrong, or has been used. Wait for the next one in your app and enter that.',
  'second-factor.wrong-backup-code': 'That backup code is not right, or it has already been used.',
  'second-factor.not-set-up': 'Set up your authenticator app or passkey first.',

  'join.not-complete':
    'Some sections are not finished yet. Finish them before you send the application.',
  'join.already-sent': 'Your application has already been sent.',
  'join.not-ready': 'Two accepted references are needed before an application can be approved.',
  'join.taken': 'Another officer is handling this application.',
  'shared-address.has-own':
    'They have an email address of their own. Only someone without one shares another’s.',
  'shared-address.no-address':
    'No other member with an email address has this number. Enter the number of the person whose address it is',
  'shared-address.office':
    'Someone who holds an office, organises in a place or has a second factor cannot share an email address.',
  'shared-address.not-agreed': 'The person whose address it is has not agreed yet.',
  'shared-address.shared':
    'They share an email address with someone. End that first: whoever reads their mail must be they alone.',
  'shared-address.one-mailbox':
    'These two read one mailbox, so either could act for both. It takes two people here who do not.',
  'shared-address.two-roles':
    'Both have a part in an election that is not over, and one of them holds a key of it, runs it or confirms in it. Whoever read their mailbox would have both parts. They can share an address when the election is over.',
  'shared-address.asked-already': 'They share an address already, or have asked to.',
  'mail.by-post': 'This is a letter. It is printed and posted, not sent again.',
  'letter.no-address':
    'We have no postal address for them, so this cannot be posted. Correct their address first.',
  'join.typed-it':
    'You typed this application, or acted in it for the applicant. Another officer has to decide it.',
  'join.not-on-paper': 'This applicant applied online and acts for themselves.',
  'join.address-known':
    'We hold this email address already. If it is theirs, they can sign in with it and apply online. If they share it with someone, leave it empty.',
  'join.already-open': 'You already have an application under way.',
  'join.already-member': 'You are already a member.',

  'complaint.nobody-left':
    'Leave at least one officer who can read this. Otherwise nobody could answer it.',
  'complaint.too-few-left':
    'Leave another officer beside you who can read this. Anyone else whom it concerns can step aside themselves.',
  'complaint.has-case':
    'A case has come from this complaint. From now on each officer can only step aside themselves.',
  'complaint.closed': 'This complaint is closed.',
  'case.no-member': 'No member has this number.',
  'case.has-part':
    'Someone who complained, is named, or has had any other part in this case cannot have this part in it.',
  'case.over': 'The time for this is over, or the case has been decided.',
  'case.too-many-papers': 'Each side can hand in 40 papers. Put several pages into one PDF.',
  'case.not-later': 'Enter a date later than the one that counts now.',
  'case.beyond-its-time': 'This date is after the day on which the case drops.',
  'case.no-time-to-decide': `That would leave fewer than ${organisation.discipline.evidenceDays} days to decide before the case drops. Two officers can give it more time first.`,
  'case.extension-too-long': `A case can be given up to ${organisation.discipline.chargeMonths} months more at a time.`,
  'case.suspension-too-long': 'A suspension cannot last that long. Enter an earlier date.',
  'case.suspended-already': 'This member is suspended in this case already.',
  'case.nothing-to-undo': 'Nothing that was decided in this case has an effect now.',
  'case.panel-named': 'It has been named already who decides this.',
  'case.measure-waits': 'A colleague has proposed this already. Confirm or decline that first.',
  'case.still-decides':
    'This member can still decide. Only someone who stepped aside, or can no longer decide, is replaced.',
  'case.no-empty-place': 'There is no empty place among those who decide.',
  'case.too-few-to-name':
    'Too few officers without a part in this case would be left to name who decides it. An officer who already has one can do this.',
  'case.no-time-asked': 'The member is not asking for more time now.',
  'case.letter-day':
    'The date on the letter must be today or earlier, and not before the case was brought or, for an appeal, decided.',
  'case.too-many-drafts': 'Each of you can write 10 drafts. Agree to one of those there are.',
  'proposal.lapsed': `No second officer confirmed this in ${organisation.rules.proposalDays} days, so it has lapsed. Propose it again.`,
  'proposal.proposer-left':
    'The officer who proposed this has left the office that it takes, so nobody can confirm it. Another officer can propose it again.',
  'case.panel-size': `Name ${organisation.discipline.panelSize} different members.`,
  'case.panel-standing': 'Each of them must be a member in good standing. Check the numbers.',
  'case.panel-email':
    'A member who decides a case needs an email address of their own that nobody else reads. Choose someone else, or end the sharing first.',
  'case.not-heard-yet':
    'The member still has time to read the evidence and to answer. It can be decided after that.',
  'case.evidence-too-new':
    'Evidence was added lately, and the member still has time to read it. It can be decided after that.',
  'case.harder': 'An appeal can keep a decision or lighten it. It cannot make it harder.',
  'case.no-appeal-now': 'There is no decision that you can appeal against now.',
  'leaving.ended-already': 'This membership has ended already.',
  'leaving.waits-already':
    'The end of this membership has been recorded already and is waiting for a second officer.',
  'merge.not-two-records':
    'These are not two records of members that could be merged. One of them may have been erased or merged already.',
  'merge.keep-the-member':
    'The record that you want to keep has ended and the other has not. Keep the other one.',
  'merge.sanction':
    'One of them was suspended or expelled, or has died. A merge would change what that means, so it is not possible.',
  'merge.both-pay':
    'Both have dues that are running. Record on the one that is to end that they left: its dues stop with that. Then the two can be merged.',
  'merge.on-roll':
    'The record that would end is on the roll of a vote or a meeting that is not over. Keep that one, or wait until it is, so that nobody has two votes or none.',
  'merge.holds-office':
    'The record that would end holds an office, is in a group, is a convenor or organiser, or has a part in an election that is not over. Keep that one, or let it end first.',
  'merge.something-open':
    'An application, an appointment, a change of email address or the end of a membership is waiting in one of these records. Settle it first.',
  'merge.one-motion':
    'One of them moved a motion or an amendment that the other one seconded, and it has not been decided. One person cannot do both: it has to be decided or withdrawn first.',
  'merge.waits-already': 'A merge of one of these records is waiting for a second officer already.',
  'merge.undo-over': 'This can no longer be undone.',
  'merge.undo-waits':
    'Somebody has proposed to undo this already. It is waiting for a second officer.',
  'merge.address-taken':
    'The email address of the other record belongs to someone else by now, so this cannot be undone as it was.',
  'flag.too-early': 'This is decided in the weeks before its review date. Come back then.',
  'flag.waits-already':
    'Somebody has proposed to keep this already. It is waiting for a second officer.',
  'erasure.wrong-address': 'This is not the email address that we have for you.',
  'erasure.has-email':
    'They have an email address: they sign in and have their details erased under Your data, without an officer.',
  'erasure.they-hand-over-first':
    'They hold an office or have a part in an election that is not over. That has to end first.',
  'erasure.hand-over-first':
    'You hold an office or have a part in an election that is not over. The page says what to do first.',
  'email-change.shared':
    'A yes in a shared mailbox is not enough. Two officers can give an address of their own to whoever reads somebody else’s: write to us, or tell an officer.',
  'email-change.same': 'This is the address that we have already.',
  'email-change.known':
    'This address belongs to another record here, so it cannot be used for this one.',
  'email-change.refused-lately':
    'Within the last 30 days somebody said no to a new address from the old one. Until then only the member can ask for another.',
  'email-change.link-spent': 'This link has been used or has expired.',
  'letter.saved-list-gone':
    'This saved list is no longer there. Choose another, or write to all of them.',
  'letter.time-past': 'The time at which the letter was to go is past. Choose another one.',
  'unsubscribe.link-wrong':
    'This link is not complete. Copy all of it from the email, or sign in to choose your emails.',
  'reference.link-spent': 'This link has been used or has expired.',
  'reference.already-answered': 'This request has already been answered.',
  'reference.not-replaceable': 'This referee cannot be replaced now.',
  'reference.too-many':
    'You have changed your referees many times today. You can change them again tomorrow.',
  'reference.same-person': 'Your two referees must be different people, and neither can be you.',
  'reference.not-a-referee': 'A referee must be another full member in good standing.',

  'subscription.not-offered': 'There is nothing to pay at the moment.',
  'subscription.already-live': 'You are already paying dues.',
  'subscription.not-a-price': 'That amount does not belong to this band.',
  'dues.not-running': 'You have no payments to change.',
  'dues.change-under-way':
    'Your last change has not been made yet. Wait until it is, or cancel it first.',
  'dues.same-terms': 'You already pay this.',
  'dues.owed': `A payment is due. Pay it first${freeBandInWords ? `, or move to ${freeBandInWords}` : ''}; then you can change your dues.`,
  'dues.paid-far-ahead':
    'Your dues are paid for more than two years ahead. Come back when less is left of them.',
  'dues.ending': 'You have asked to stop paying. Choose to keep paying first.',
  'dues.not-ending': 'Your dues are already continuing.',
  'dues.on-break': 'You are taking a break from paying. End it first.',
  'dues.no-break': 'You are not taking a break from paying.',
  'dues.break-by-the-month': 'You can only take a break if you pay monthly.',
  'dues.break-too-long': `A break begins today and lasts at most ${organisation.rules.breakMaximumDays} days. Enter a date in that time.`,
  'subscription.on-its-way':
    'Your payment is already on its way from your bank. It takes 4 to 7 working days.',
  'payment.link-spent':
    'This link no longer works. Use our most recent email about your dues, or sign in.',
  'stripe.away':
    'Our payment provider is not answering at the moment. Nothing was charged and nothing is lost. Try again in a few minutes.',

  'ledger.pays-already':
    'This member pays by card or Direct Debit, and the next payment is automatic. Record the money as a donation, or ask them to stop the other payment first.',
  'ledger.not-by-hand': 'Only money that was entered by hand can be corrected by hand.',
  'ledger.already-right': 'The books already show this amount, so there is nothing to correct.',
  'bank-charge.correction-waits':
    'A correction of this bank charge already waits for a second officer.',
  'ledger.less-than-given-back': 'More than that has already been refunded.',
  'bank.amounts-differ':
    'The entries you ticked do not add up to this line. Tick others, or correct the entry first.',
  'bank.entry-matched': 'One of these entries is matched with another line already.',
  'bank.statement-in-use':
    'Lines of this statement are matched with our books. Undo those matches first.',
  'ledger.opening-known':
    'The books already have this opening balance. Open its entry and correct that instead.',
  'ledger.more-than-cash': 'The books show less cash than that.',
  'ledger.lowered-by-second': `Above ${inPounds(organisation.rules.refundAlonePence)} of a payment or in ${organisation.rules.refundAloneDays} days, refunds included, a second officer has to lower an entry. Ask ${officerWith('money.confirm')} to correct it.`,
  'refund.promised': `This member asked within ${organisation.rules.refundDays} days of paying, so they have a right to their money and nobody can decline it. Agree to the refund instead.`,
  'refund.open-already': 'A refund of this payment is already under way. Finish that one first.',
  'refund.too-late': `You can ask for a refund within ${organisation.rules.refundDays} days. That time has passed for this payment.`,
  'refund.asked-already': 'You have already asked for a refund of this payment.',
  'refund.given-back': 'This payment has already been refunded in full.',
  'refund.not-a-payment': 'You can only refund money we received.',
  'refund.too-much': 'That is more than is left of this payment.',
  'write-off.nothing-due': 'Nothing is due, so there is nothing to write off.',
  'write-off.already': 'This has already been written off.',
  'relief.free-already': 'This member already pays nothing.',

  'leaving.not-a-member': 'You are not a member at the moment.',
  'leaving.hand-over-first':
    'You hold an office, and without you too few would be left to appoint officers. Hand over your office first, then leave.',

  'reconciliation.running':
    'Our books are already being compared with Stripe’s. Wait until that is done.',
  'difference.not-about-money': 'Only amounts can be corrected in the books.',

  'composition.not-in-group': 'Only members of this group can declare something for it.',
  'composition.too-old': 'This is for younger members.',
  'equality.new-wording':
    'The wording of these questions has changed since you opened them. Reload the page to see the new one.',
  'equality.age-unknown': 'Confirm that you are old enough for these questions.',
  'equality.too-young': 'We do not ask these questions at your age.',
  'network.not-open-to-you': 'This network is for other members.',
  'network.birth-date-unknown':
    'We do not know your date of birth, so we cannot tell whether this network is open to you. Enter it under your details, then try again.',

  'convenor.offered-already': 'You have offered this already.',
  'convenor.vote-runs': 'The network is voting on its convenors. Wait until that vote has closed.',
  'convenor.voted': 'You have already voted, and a vote cannot be changed.',
  'convenor.vote-closed': 'This vote has closed.',
  'convenor.joined-later':
    'Only members who were in the network when the vote was called can vote in it.',
  'convenor.no-offer': 'Nobody offers to be a convenor yet, so there is nobody to vote on.',
  'convenor.own-offer': 'This is your own offer. Other members of the network can support it.',
  'network-letter.too-many': 'Two letters have gone to this network today. Write again tomorrow.',
  'network-meeting.past': 'A meeting cannot begin in the past. Enter a later date or time.',
  'network-meeting.over': 'This meeting has begun or is cancelled, so you cannot answer any more.',
  'network.not-shown':
    'The other members of this network cannot see you, so you cannot ask to be put in touch. Choose what they see of you first.',
  'network.no-email':
    'You have no email address of your own here, and one that you share is not only yours to give.',
  'network.nothing-to-share':
    'To be put in touch you need an email address of your own or a phone number. Enter your phone number under your details first.',
  'network.no-phone': 'We do not have your phone number. Enter it under your details first.',
  'introduction.asked-already': 'You have asked this member before. You can ask each member once.',
  'introduction.asked-you': 'This member has asked you already. Answer their request instead.',
  'introduction.in-touch': 'You are already in touch with this member.',
  'introduction.too-many':
    'You have asked as many members as you can in one day. Try again tomorrow.',

  'meeting.notice-too-short': 'This is too soon for the notice that the rule book wants.',
  'meeting.past': 'A meeting cannot begin in the past. Enter a later date or time.',
  'meeting.item-dealt-with':
    'The meeting has voted or the chair has ruled on this item, so it stays on the agenda.',
  'meeting.no-agenda': 'A meeting needs at least one item on its agenda.',
  'meeting.over':
    'This meeting has begun, is over or was cancelled, so this can no longer be changed.',
  'meeting.begun': 'This meeting has begun or was cancelled, so you cannot answer any more.',
  'meeting.for-others':
    'Members have been told what kind of meeting it is and whose. Cancel this one and call another.',
  'meeting.too-early': 'A meeting can be opened an hour before its time at the earliest.',
  'meeting.not-open': 'The meeting is not open.',
  'meeting.wrong-code':
    'These are not the figures on the screen. Look again: another meeting has others.',
  'meeting.leaves-themselves':
    'They checked in themselves, so they leave themselves, on the page of the meeting.',
  'meeting.not-checked-in': 'Check in first.',
  'meeting.list-closed': 'The chair has closed the speaking list.',
  'meeting.no-such-member': 'No member has this number.',
  'meeting.not-for-them': 'This meeting is not for them: they are not in its group or place.',
  'meeting.not-over': 'The minutes are written when the meeting is over.',
  'meeting.minutes-approved': 'These minutes are approved, so they can no longer be changed.',
  'meeting.not-later':
    'Choose a later meeting of the same members that was not over when these minutes were written.',
  'action.not-begun': 'Actions are written down once the meeting has begun.',
  'action.due-past': 'Enter today or a later date.',
  'action.due-far': 'Enter a date within the next three years.',
  'action.ended': 'This action is done or was dropped.',
  'action.taken': 'Somebody else has taken this on.',
  'requisition.reached':
    'Enough members have called for this meeting, so names can no longer change.',
  'requisition.lapsed': 'This has lapsed: too few members called for it in time.',
  'requisition.one-at-a-time':
    'You are calling for a meeting already. Wait until enough members have called for it, or it lapses.',
  'requisition.not-overdue':
    'Those who called for a meeting can call it themselves once its notice is overdue and no meeting deals with it.',
  'requisition.not-reached': 'Too few members have called for this meeting so far.',
  'requisition.not-such-a-meeting':
    'Choose a special meeting of everybody of which notice was given after enough members had called for it.',
  'meeting.room-only': 'This meeting is not held online.',
  'meeting.online-only': 'This meeting is only held online.',
  'meeting.not-coming': 'Say first that you are coming, and how.',
  'meeting.motion-on-agenda': 'This motion is on the agenda already.',
  'meeting.motion-too-late':
    'This motion was moved after the last day for motions to this meeting, which members were told.',
  'late-motion.in-time':
    'This motion came in time for this meeting. The officers can put it on the agenda.',
  'late-motion.put-already': 'You have put this motion to this meeting already.',
  'late-motion.decided': 'The meeting has decided about this motion already.',
  'late-motion.both-figures': 'Enter both figures, or neither.',
  'late-motion.figures': 'These figures say the opposite. Check who was for and who against.',
  'publication.waits':
    'Something is proposed about its public page already. Confirm or discard that first.',
  'publication.public-already': 'This motion has a public page already.',
  'publication.not-public': 'This motion has no public page.',
  'publication.challenged':
    'A member has challenged the result, and nobody has answered yet. Publish it after that.',
  'motion-paper.too-late':
    'The last day for motions to the meeting that has it on its agenda is over, so its papers stay as they are.',
  'motion-paper.too-many': 'A motion has at most five papers. Remove one first.',
  'motion-paper.of-composite':
    'A composite has the papers of the motions that it was made from, and none of its own.',
  'composite.too-late':
    'Composites are made until the last day for motions to a meeting that was called. That is over.',
  'composite.two-motions': 'Choose at least two motions.',
  'composite.too-many': 'Choose fewer motions: nobody can compare so many with one text.',
  'composite.one-mover':
    'One member moved all of these. A composite is made of motions of different movers.',
  'composite.one-mailbox':
    'Two movers of these motions read one mailbox, so either could consent for both. A composite needs the consent of movers who read their own email.',
  'composite.not-seconded': 'Only motions that are seconded can be composited.',
  'composite.amendment-carried':
    'Members have carried an amendment to one of these motions. So its words are theirs, and it cannot be composited.',
  'composite.not-on-agenda': 'All of these motions have to be on the agenda of this meeting.',
  'composite.original-gone':
    'One of these motions was withdrawn, voted on or removed from the agenda meanwhile, so they cannot be composited.',
  'composite.another': 'One of these motions is part of another composite already.',
  'composite.not-waiting':
    'This composite no longer waits for anyone. Reload the page to see what became of it.',
  'composite.words-changed':
    'The words of this composite have changed since you opened this page. Read them again before you answer.',
  'composite.meeting-begun': 'The meeting has begun, so this composite stays as it is.',
  'composite.of-several':
    'This motion is a composite. Withdraw it as that, and the motions it was made from come back.',
  'composite.members-decide':
    'Several movers have consented to the words of this composite, so members vote on its amendments.',
  'meeting.paper-too-large':
    'This PDF is larger than 5 MB. Make it smaller, or upload it in parts.',

  'statement.deadline-past': 'The last day for signing is over. Enter a later day.',
  'statement.fixed':
    'The drafting of this statement is closed, so it can no longer be changed or commented on.',
  'statement.waits': 'This waits for a second officer already. End that request first.',
  'statement.not-published': 'This statement is not published.',
  'statement.withdrawn': 'This statement has been taken down.',
  'statement.link-spent':
    'This link is incomplete or too old. Ask for a new one on the page of the statement.',
  'statement.news-sent':
    'The news of this statement has been sent. There is one such email for each statement.',
  'statement.over': 'The time for signing this statement is over.',
  'statement.ours': `${organisation.name} publishes this statement, so it is named already. Sign for another organisation, or for yourself.`,
  'statement.agreed-later': 'The date of the decision cannot be in the future.',
  'statement.organisation-signed':
    'An organisation with this name already shows under the statement.',
  'affiliate.link-spent':
    'This link is incomplete or too old. Ask for a new one on the page of our affiliates.',
  'affiliate.ours': `This is ${organisation.name} itself. Enter the name of the organisation that asks to affiliate.`,
  'affiliate.waits': 'This waits for a second officer already. End that request first.',
  'affiliate.has-contact':
    'Its contact can name the next one from their own pages. If they do not answer, two officers can end the affiliation, and the organisation can ask again.',
  'affiliate.no-contact':
    'Nobody speaks for this organisation any more, so it cannot be admitted. Decline the request, or wait for a new one.',
  'affiliate.confirmed-already':
    'This year is confirmed already. The next one can be confirmed shortly before it begins.',
  'affiliate.paid-already': 'This has been paid, so it can no longer be changed here.',
  'affiliate.more-than-owed':
    'This is more than the fee that is still to pay. Record anything extra separately, as a donation.',
  'affiliate.voted-already':
    'The vote of this place has been recorded, by you or by the person who stands in for you.',
  'affiliate.not-here':
    'Only delegates who are checked in at the meeting can say how they stand to this.',
  'affiliate.contact-elsewhere':
    'This address is the contact of another organisation here. One address speaks for one organisation.',
  'affiliate.no-place':
    'All places of delegates are taken. Remove one first, or name someone who stands in.',
  'affiliate.too-many-delegates':
    'You have named more delegates than so many members have. Remove some first.',
  'affiliate.delegate-named': 'This person is named already.',
  'affiliate.delegate-elsewhere':
    'You are a delegate already, of this organisation or of another one. One person is a delegate once. Give the other up first.',
  'affiliate.one-substitute': 'Someone stands in for this delegate already. Remove them first.',
  'affiliate.substitute-until':
    'The last day must be today or later, and at most 92 days from today.',
  'affiliate.lapsed': 'The affiliation has lapsed, so this has to wait until it is in order again.',
  'affiliate.no-credential': 'Nobody has this credential, or it is no longer valid.',
  'affiliate.substituted':
    'Someone stands in for this delegate now, so their own credential is not valid.',
  'affiliate.not-their-meeting': 'Delegates come to meetings of all members only.',
  'affiliate.place-taken': 'This delegate, or the person who stands in for them, is here already.',
  'affiliate.name-taken': 'An organisation with this name is affiliated already.',
  'outside-election.deadline-past': 'The last day for answers is over. Enter a later day.',
  'outside-election.published':
    'This is published, so only its clauses can change, one by one and with a second officer.',
  'outside-election.waits': 'This waits for a second officer already. End that request first.',
  'outside-election.no-candidates': 'Add the candidates first: there is nobody to ask.',
  'outside-election.not-published': 'This is not published.',
  'outside-election.too-late-to-ask':
    'The last day for answers is over, so nobody can be asked any more.',
  'outside-election.members-vote':
    'Members can vote in this ballot already, so what decides our endorsement can no longer be changed.',
  'outside-election.no-ballot': 'There is no such ballot. Choose one from the list.',
  'outside-election.nominated-later': 'The date of the decision cannot be in the future.',
  'outside-election.nominated-already': 'This local party has nominated this candidate already.',
  'outside-election.no-event': 'There is no such event. Choose one from the list.',
  'outside-election.over': 'The voting is over, so this can no longer be changed.',
  'outside-election.candidate-known': 'There is a candidate with this name already.',
  'outside-election.has-answered':
    'This candidate has answered. Only they can have their answers deleted, by their own link.',
  'outside-election.had-deleted':
    'This candidate had their answers deleted. Their name stays, so that nobody asks them again.',
  'outside-election.same-words': 'The clause says this already. Enter other words.',
  'outside-election.clauses-changed':
    'The questions have changed since you opened this page. Reload it and read them again.',
  'outside-election.nothing-changed': 'These are the answers that everyone can read already.',
  'outside-election.no-answer': 'Answer at least one of the questions, or decline to answer.',
  'outside-election.answered-already':
    'You have answered. Correct your answers, or have them deleted.',
  'event.past': 'An event cannot begin in the past. Enter a later date or time.',
  'event.over': 'This event has begun, is over or was cancelled, so this can no longer be changed.',
  'event.too-early': 'People can be checked in from the day of the event on.',
  'event.not-over': 'Wait until the event is over.',
  'event.for-others':
    'Who holds it and whom it is for can no longer change. Cancel or discard this one and write another.',
  'event.not-so': 'This event is not held in that way. Reload the page to see how you can come.',
  'event.link-spent':
    'This link is more than a day old, or the event is no longer open. Go to the event and ask for a new one.',
  'event.not-theirs': 'They have no place at this event any more. Reload the page.',

  'poll.too-short': 'Choose a day after today, so that members have time to answer.',
  'poll.too-long': 'This day is too far off. Choose an earlier one.',
  'poll.too-few': `Fewer than ${fewestTold} members would be asked. Figures could tell how one of them answered, so ask them in person.`,
  'poll.one-at-a-time':
    'A convenor is asking this group something already. Wait until that poll has closed, or withdraw it.',
  'poll.closed': 'This poll is closed, so you cannot answer or withdraw it any more.',
  'poll.withdrawn': 'This poll was withdrawn. Reload the page to read why.',
  'poll.too-many': 'You have chosen more answers than you can.',

  'motion.own': 'The mover cannot second their own motion.',
  'motion.already-seconded': 'This motion has already been seconded.',
  'motion.words-changed':
    'The mover has changed the words since you opened this page. Read them again before you second them.',
  'motion.withdrawn': 'This motion has been withdrawn.',
  'motion.composited':
    'Another motion stands for this one and others, with the consent of their movers.',
  'motion.words-seconded':
    'Another member has seconded this motion, so its words can only be changed by an amendment.',
  'motion.words-amended':
    'Another member has moved an amendment to these words, so you can no longer change them.',
  'motion.words-supported':
    'Somebody supports this motion with these words, so you can no longer change them.',
  'motion.not-open-for-support': 'Its mover has not opened this motion for support.',
  'motion.not-supporter':
    'Full members can support a motion, and people who were supporters before it was opened.',
  'motion.own-support': 'You moved this motion, so you count already.',
  'motion.supported-already': 'You support this motion already.',
  'motion.put-already': 'This motion is put already, so it needs nobody else.',
  'comment.closed': 'Questions and comments close when the vote opens.',
  'comment.gone': 'This has been hidden or deleted.',
  'motion.not-seconded': 'A motion needs a seconder before a vote can be called.',
  'amendment.vote-called': 'A vote has been called on this motion, so its text is fixed.',
  'amendment.text-changed':
    'The text of this motion has changed since you opened this page. Reload the page to see it, then make your changes to it.',
  'amendment.changes-nothing':
    'You have not changed a word. Change the text where you want it to say something else.',
  'amendment.leaves-nothing':
    'Nothing would be left of the motion. If you do not want it, vote against it.',
  'amendment.too-long': `The motion would be longer than ${organisation.rules.motionWords} words. Take something out, or add less.`,
  'amendment.moved-before':
    'Another member has moved the same amendment. Look at the amendments below the motion: you can second it.',
  'amendment.of-amendment':
    'An amendment cannot be amended. Members have carried one to these words, so they can no longer be changed.',
  'amendment.own': 'The mover cannot second their own amendment.',
  'amendment.already-seconded': 'This amendment has already been seconded.',
  'amendment.not-seconded': 'An amendment needs a seconder before it can be accepted or voted on.',
  'amendment.withdrawn': 'Its mover has withdrawn this amendment.',
  'amendment.decided': 'This amendment has been decided, so this is no longer possible.',
  'amendment.counted':
    'A show of hands on this amendment has been counted, so it has to be decided by it.',
  'amendment.vote-asked':
    'A member has asked for a vote on this amendment, so the mover of the motion cannot accept it.',
  'amendment.collides':
    'Another amendment changes the same words. Members choose between them, so you cannot accept one.',
  'amendment.not-accepted': 'The mover of the motion has not accepted this amendment.',
  'amendment.not-put':
    'Only an amendment that is seconded and neither accepted nor decided is put to a vote.',
  'amendment.not-its-turn':
    'An amendment that came earlier changes the same words. Members vote on that one first.',
  'amendment.not-counted': 'There is no show of hands to confirm for this amendment.',
  'amendment.undecided':
    'Some amendments are seconded and not decided. Decide each of them before you call a vote.',
  'amendment.accepted-lately': `An amendment was accepted less than ${organisation.rules.acceptedAmendmentDays} days ago, and members can ask for a vote on it. Call this vote after that.`,
  'vote.opens-in-the-past': 'Voting cannot open in the past. Enter a later date or time.',
  'vote.opens-too-late': `Voting must open within ${organisation.rules.voteMaximumDays} days, because the roll is frozen today.`,
  'vote.too-short': `Voting must be open for at least ${organisation.rules.voteMinimumDays} days. Enter a later closing date.`,
  'vote.too-long': `Voting can be open for at most ${organisation.rules.voteMaximumDays} days. Enter an earlier closing date.`,
  'motion.took-sides': 'You moved or seconded this motion, so this is for another officer.',
  'vote.has-ballots': 'Members have already voted, so this vote can no longer be changed.',
  'vote.not-later': 'The new closing date must be later than the one before.',
  'vote.in-meeting':
    'This vote is in a meeting. Whoever is in the chair closes it and declares the result from the meeting’s own page.',
  'vote.by-hands': 'This vote is a show of hands. Raise yours in the meeting.',
  'vote.closed-too-soon':
    'Members are still voting. You can close a vote one minute after it was opened, or sooner when everyone on its roll has voted.',
  'vote.nobody-voted':
    'Nobody voted, so nothing is decided. Withdraw it, and put it to the vote again if you want to.',
  'vote.one-at-a-time':
    'Another vote in this meeting has not been declared yet. Declare or withdraw that one first.',
  'vote.no-quorum':
    'There is no quorum at this moment, so nothing can be put to the vote. The meeting can go on with its agenda and talk. Members may still be checking in.',
  'vote.not-on-agenda': 'This motion is not on the agenda of the meeting.',
  'vote.not-everybody':
    'A motion is decided by a meeting of all members. This meeting is for some of them.',
  'vote.other-majority': 'The rule book wants another majority for this. Choose that one.',
  'vote.meeting-not-yours':
    'You are not on the roll of this meeting, which was frozen when it was opened, so you cannot vote in it.',
  'vote.came-later':
    'You were not checked in when this vote was opened, so you cannot vote in this one. You can in the next.',
  'vote.tied': 'The vote is tied. Give your casting vote, and declare the result again.',
  'tellers.two': 'Name two different members.',
  'tellers.missing': 'Appoint two tellers first, on the page of whoever is in the chair.',
  'tellers.counting':
    'Hands are being counted. Others can count when that is declared, or withdraw it first.',
  'tellers.chair':
    'Whoever opened the meeting or is in the chair cannot be a teller. Choose somebody else.',
  'tellers.not-here': 'A teller has to be checked in. Ask somebody who is here.',
  'tellers.took-sides':
    'One of the tellers moved or seconded this. Appoint somebody else before you put it.',
  'hands.written': 'You have written down your figures. Wait for the other teller.',
  'hands.again': 'This count is over. Count again, and write down what you see now.',
  'hands.too-many': 'These are more hands than members who can vote. Count again.',
  'hands.none':
    'If nobody raises a hand, nothing is decided. Ask whoever is in the chair to ask for hands again.',
  'hands.counted-by-you': 'You counted the hands, so somebody else has to declare the result.',
  'hands.took-sides': 'You moved or seconded this, so somebody else has to withdraw it.',
  'hands.being-counted':
    'A teller has written down figures. You can only withdraw it an hour after it was put, if the tellers do not agree.',
  'hands.not-counted': 'The tellers have not written down the same figures yet.',
  'meeting.vote-open':
    'A vote is open. Close or withdraw it, or wait for the tellers, before you close the meeting.',
  'amendment.at-vote':
    'A meeting is voting on this at the moment. Wait until the result has been declared.',
  'consent.ordinary-vote': 'This is a vote. Cast a ballot in it.',
  'consent.no-ballots':
    'This is decided by consent: members object, or say nothing. No ballots are cast.',
  'consent.no-paper':
    'This is decided by consent, and members object on the site. No objection is taken on paper.',
  'paper.other-options':
    'Enter the numbers of options of this vote, each once. Where members mark one option, enter one number.',
  'options.not-by-hands':
    'Between several options members vote on their phones. Hands are counted for and against one thing.',
  'vote.not-open': 'Voting is not open.',
  'vote.closed': 'Voting has closed.',
  'vote.not-closed': 'Voting is still open. The result can be declared after it has closed.',
  'vote.not-on-roll': 'You are not on the roll for this vote.',
  'vote.already-voted': 'You have already voted, and your ballot cannot be changed.',
  'vote.paper-has-email':
    'This member has an email address, so they vote on the site. Nobody types their vote for them.',
  'vote.paper-recorded': 'An envelope from this member is recorded already.',
  'vote.paper-voted':
    'This member has already voted, so this envelope does not count. Discard what was recorded and keep the envelope closed.',
  'vote.papers-later':
    'Votes on paper can be entered in the last days of voting. Keep the inner envelopes closed.',
  'vote.already-called': 'A vote has already been called on this motion.',
  'vote.box-disagrees':
    'The number of ballots does not match the number of members marked as having voted. No result can be declared: tell whoever runs the server.',
  'vote.already-declared': 'The result has already been declared.',
  'challenge.not-declared': 'The result has not been declared yet.',
  'challenge.has-part':
    'You moved or seconded this motion, put it to a vote in a meeting, counted the hands or declared its result, so this is for another officer.',
  'decision.not-carried': 'Members have not carried this motion, so nobody answers for it.',
  'decision.due-past': 'The due date must be today or later.',
  'decision.due-far': 'The due date must be within three years.',
  'decision.needs-reason': 'Enter a reason. Members read why this was changed.',
  'roll.query-waits': 'A query about this member is waiting already. Answer that one.',

  'claim.too-many-open': `You have ${organisation.rules.openClaims} claims under way. Wait until one of them is decided, or withdraw one.`,
  'claim.needs-receipt': `Add a receipt before you send this claim. Only ${inPounds(organisation.rules.claimWithoutReceiptPence)} in ${organisation.rules.claimWithoutReceiptDays} days needs none.`,
  'claim.too-many-receipts': `A claim can have at most ${organisation.rules.claimReceipts} receipts.`,
  'claim.receipts-seen':
    'An officer has approved this claim with its receipts, so you cannot remove any of them.',
  'claim.settled': 'This claim has been decided, so it can no longer be changed.',
  'claim.too-much': 'You cannot approve more than was asked for.',
  'claim.not-approved': 'Two officers must approve this before it is paid.',
  'claim.paid-too-early': 'The transfer date must be on or after the approval.',
  'claim.paid-in-future': 'The transfer date must be today or in the past.',
  'claim.paid-already': 'This has already been recorded as paid.',

  'receipt.missing': 'Choose a file.',
  'receipt.empty': 'This file is empty. Choose another one.',
  'receipt.too-large': 'This file is larger than 5 MB. Take a smaller photo, or upload part of it.',
  'receipt.wrong-type': 'Choose a PDF, a JPEG or a PNG. Not everyone can open other kinds of file.',
  'receipt.closed-pdf':
    'We cannot open this PDF to take out what could do harm. If it asks for a password, save a copy without one, or take a photo.',
  'receipt.damaged': 'This file is damaged or incomplete. Choose another one, or take a new photo.',

  'election.cancelled': 'This election was cancelled.',
  'election.too-late-to-cancel':
    'Votes are being cast or counted, so this election can no longer be cancelled.',
  'election.nothing-moved': 'These dates are the same as before. Change at least one.',
  'election.out-of-order': 'The dates are out of order, or closer together than the rules allow.',
  'election.draft-gone':
    'This election has been sent or discarded since you opened it. Look at the list of elections.',
  'election.draft-changed':
    'This election has been saved again since you opened it. Open this page again and check it.',
  'election.not-a-returning-officer':
    'The returning officer must be a full member in good standing.',
  'election.returning-officer-stands':
    'The returning officer cannot be a candidate, and a candidate cannot be the returning officer, even after one of them has stepped down.',
  'election.key-holder-elsewhere':
    'A key-holder cannot be a candidate or the returning officer in the same election, and cannot become one later.',
  'election.returning-officer-neutral':
    'You are the returning officer of this election, so you cannot take sides in it.',
  'election.stand-in-elsewhere':
    'A member who was named to confirm in an election cannot be a candidate in it, support one, run it or hold a key of it.',
  'stand-in.not-suitable':
    'This must be a full member in good standing who has no other role in this election and supports nobody in it.',
  'stand-in.enough':
    'At least two people can confirm in this election already, so you cannot name anyone else.',
  'stand-in.no-key-holders':
    'Two key-holders have to agree. Name the key-holders and have them make their keys first.',
  'election.took-sides':
    'You are standing in this election, or you support a candidate in it, so another officer has to do this.',
  'result.not-counted': 'This election has not been counted yet.',
  'result.already-declared': 'The result has already been declared.',
  'result.not-declared': 'The result has not been declared yet.',
  'result.can-be-challenged':
    'The result can still be challenged. You can propose the new terms after that.',
  'result.unanswered': 'A challenge to the result has not been answered yet.',
  'result.upheld':
    'A challenge to this result was upheld, so nobody takes office on it. The rule book says what happens now.',
  'result.not-elected': 'This candidate was not elected.',
  'result.term-later': 'The new term has not started. You can propose it from its first day.',
  'challenge.too-late': 'The deadline to challenge this result has passed.',
  'challenge.open-already': 'You have already made a challenge. Wait for the answer.',
  'challenge.answered-already': 'This challenge has already been answered.',
  'motion.moved-already':
    'This motion has been moved already, so its words can no longer be changed.',
  'draft.gone':
    'This draft is not there any more, or someone else writes it already, or the link is not complete. Ask the person who sent it to you.',
  'draft.has-writer': 'Somebody writes this draft with its mover already.',
  'draft.invited-enough': 'You have emailed this link five times. Hand it on yourself.',
  'draft.shared': 'You write this draft with someone now. Continue it under Motions.',
  'draft.too-many': 'You have 20 drafts. Send or discard one of them first.',
  'nomination.not-open': 'Nominations are not open at the moment.',
  'nomination.not-a-member': 'Only a full member in good standing can be nominated.',
  'nomination.already': 'This member has already been nominated for this position.',
  'nomination.too-many': 'You cannot propose more people than there are seats.',
  'nomination.own': 'A candidate cannot support their own nomination.',
  'nomination.supported-already': 'You already support this nomination.',
  'nomination.has-both': 'This nomination already has a proposer and a seconder.',
  'nomination.not-yours-now': 'You can withdraw a nomination only until the candidate accepts it.',
  'nomination.other-group':
    'You have backed this nomination for another local group already. One member speaks for one group.',
  'nomination.not-your-group': `You can only nominate for the local group in your own ${organisation.place.name}.`,
  'nomination.ended': 'This nomination was withdrawn or rejected.',
  'nomination.too-late-to-withdraw': 'The deadline to withdraw has passed.',
  'election.published-already': 'This election is published, so it can no longer be changed.',
  'election.not-ready':
    'This election cannot be published yet: the roll, the positions or the keys are incomplete.',
  'election.can-be-counted':
    'This election can be counted: its figures are right, its board holds, and two key-holders have their words. If it is still not counted when the time for challenges is over, you can end it then.',
  'election.void': 'This election ended without a count, so it is not counted.',
  'election.too-early': 'Candidates can still withdraw. Publish the election after that.',
  'election.too-late':
    'Voting should already have started. Cancel this election and call it again with later dates.',
  'election.no-possible-result':
    'No combination of these candidates meets the quotas, so voting cannot open. Open nominations for that position again, from the page that runs this election.',
  'election.decided-on-roll':
    'Whoever decided on the roll of this election cannot stand in it or support anybody.',
  'election.nominations-not-closed': 'Nominations for this position are not closed.',
  'election.enough-stand': 'Those who stand for this position can meet its quotas.',
  'election.box-disagrees':
    'The figures at the close break a rule, so nothing can be opened or counted. The returning officer ends the election without a count, and it is called again.',
  'election.board-does-not-hold':
    'The board failed its check, so nothing was opened. Tell all candidates and whoever runs the server.',
  'roll.not-one-of-us': 'They are no longer a member, so they cannot be added to a roll.',
  'roll.no-such-member': 'No member has this number.',
  'roll.not-frozen': 'The roll is not frozen yet.',
  'roll.imported-late': `This member was imported less than ${organisation.rules.importRollDays} days before the roll was frozen, so they are not on it.`,
  'roll.closed': 'Voting is over, so the roll can no longer be changed.',
  'roll.already-so': 'The roll already shows this.',
  'roll.contested-already': 'You have already queried your entry, and it is being checked.',
  'roll.paper-collected':
    'This member has a ballot paper, and nobody can tell which one. They have to stay on the roll.',
  'register.not-open': 'The marked register can be read after voting has closed.',
  'register.too-late': 'The deadline to query the marked register has passed.',
  'register.not-marked':
    'The register does not show a ballot paper for you, so there is nothing to query.',
  'register.queried-already': 'You have already queried this. Wait for the answer.',
  'register.answered-already': 'This query has already been answered.',
  'paper.not-now': 'You cannot collect a ballot paper at the moment.',
  'paper.other-device':
    'Your ballot paper was collected on another device. Use that one, or your recovery code.',
  'paper.by-hand': 'You are marked as voting by hand.',
  'paper.not-on-roll': 'This member is not on the roll.',
  'paper.collected-already': 'This member already has a ballot paper.',
  'paper.ordered-already': 'This is already waiting for a second officer.',
  'paper.more-than-marked': 'You have entered a ballot for every member marked as voting on paper.',
  'paper.read-differently': 'This does not match what was entered first. Check the paper together.',
  'restore.not-now': 'Papers can be restored from the first day of collecting until voting closes.',
  'restore.nothing-collected':
    'You have not collected a ballot paper, so there is none to bring back.',
  'restore.not-confirmed': 'Two people have to confirm who this is first.',
  'ballot.not-good': 'This ballot is not valid, so it was not accepted.',
  'ballot.stale': 'The ballot box already has a later ballot from this paper.',
  'key.holders':
    'Key-holders must be three different members with a vote who have never stood in this election or run it.',
  'key.not-yours': 'You do not hold a key of this election.',
  'key.not-made': 'You have not made your key yet.',
  'key.make-another': 'Nothing is sealed with your key yet. Make another one.',
  'key.not-opened': 'The test did not open with these words. Reload the page and try again.',
  'key.not-rehearsed':
    'All three key-holders must make and test their keys before you can publish the election.',
  'key.wrong-key': 'This is not the key that you made for this election.',
  'key.wrong-share': 'This is not the share you were given. Check each word.',
  'nomination.too-late-to-refuse':
    'The ballot paper is published, so nobody can be removed from it.',
  'nomination.not-accepted': 'Accept your nomination first.',
  'photo.missing': 'Choose a photo first.',
  'photo.too-large': 'This photo is larger than 1 MB. Make it smaller, then try again.',
  'photo.wrong-type': 'Choose a photo that is a JPEG or a PNG.',
  'photo.needs-consent': 'Tick the box if you want this photo on the officers’ page.',
  'photo.damaged': 'This photo is damaged or incomplete. Choose another one.',
  'photo.needs-words': 'Say in a few words what the photo shows, for people who cannot see it.',
  'hustings.not-open': 'You can ask from when nominations open until voting closes.',
  'hustings.too-many': `You can ask ${organisation.rules.hustingsQuestions} questions in one election.`,
  'hustings.candidates-only': 'Candidates answer questions here. They cannot ask any.',

  'organisation.founded': 'The organisation already has members. It can only be founded once.',
  'set-up.wrong-code':
    'That code is wrong or has been used, or the server was started again since. Use the code that it printed last; starting it again prints a new one.',
  'set-up.first': 'This site is not set up yet.',
  'set-up.named-already': 'Another founder has this email address. Each needs their own.',
  'set-up.too-many': 'Name 50 founders at most. Members can join, or be imported, afterwards.',
  'set-up.seat-taken': 'All seats of this office are taken.',
  'office.not-held': 'Only members who hold an office now can do this.',
  'office.seat-taken': 'Someone already holds this seat at that time.',
  'office.not-a-member': 'Only a full member in good standing can hold an office.',
  'office.term-over': 'That term is already over.',
  'group.not-a-member': 'Only a full member in good standing can join a group.',
  'group.in-it-already': 'This member is in this group already, in this role.',
  'group.represents-another':
    'A member can only be there for an operational group that they are in themselves, in a group that represents the others.',
  'group.full': 'Every seat of this group is taken.',
  'group.answered-too-late': `You were asked more than ${organisation.rules.proposalDays} days ago, so this has lapsed. If you want to join, tell an officer.`,
  'minutes.too-large': 'This PDF is larger than 5 MB. Make it smaller, or write the minutes here.',
  'minutes.wrong-type': 'Choose a PDF. From Word you can save one with “Save as”.',
  'minutes.closed-pdf':
    'We cannot open this PDF to take out what could do harm. If it asks for a password, save a copy without one.',
  'office.already-proposed': 'This has already been proposed and is waiting for a second officer.',

  'sponsor.supporters-only': 'Become a supporter first, then ask to meet one of us.',
  'sponsor.organiser-left':
    'They no longer organise there, so you cannot write to each other here. If another organiser answers you, we will email you.',
  'sponsor.no-organiser': `Nobody organises there yet. Choose a place near you, or write to ${organisation.email}.`,

  'members.export-sealed':
    'Members found by a phone number, postcode or union cannot be downloaded. Search for something else.',

  'mail.on-its-way': 'This email is waiting to be sent.',
  'mail.tells-of-voting':
    'This email would show who has voted, so it is not sent again from here, and nobody reads what became of it.',
  'mail.opens-once':
    'This email holds a link or a code that works once. They can ask for a new one where they sign in or apply.',
  'mail.asked-to-pay':
    'This email asked for a payment, which may have been made since. Reminders go out automatically.',
  'mail.no-longer-so': 'What this email said was no longer so, so it was not sent.',
  'mail.no-longer-written': 'We no longer write emails of this kind.',
  'mail.address-changed':
    'This email went to an address that is no longer theirs, so we do not send it again.',
  'mail.too-late': 'The time to do what this email asks for is over.',
  'mail.text-deleted': `We delete the text of an email after ${organisation.retention.mailBodyDays} days, so it cannot be sent again.`,
  'mail.sent-again-already': 'This email has been sent again already. See the newer one.',

  'import.one-at-a-time': 'Another import is under way. Wait until it has finished.',
  'import.undo-over': `An import can be undone for ${organisation.rules.importUndoDays} days. That time has passed.`,
} as const

export type RefusalCode = keyof typeof refusals

/** What an address says was refused, in its sentence; nothing where no refusal of ours is named. */
export function refusalNamed(code: unknown): string | undefined {
  return typeof code === 'string' && Object.hasOwn(refusals, code)
    ? refusals[code as RefusalCode]
    : undefined
}

export class Refusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(refusals[code])
    this.name = 'Refusal'
    this.code = code
  }
}

/** What a piece of work gave, or why it was refused. Anything else is thrown on: it is a fault, and no answer. */
export function orRefusal<Result>(work: Promise<Result>): Promise<Result | Refusal> {
  return work.catch((error) => {
    if (error instanceof Refusal) return error
    throw error
  })
}
