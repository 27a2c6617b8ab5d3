import 'server-only'
import { sql } from 'drizzle-orm'
import {
  calendarFeeds,
  meetingAnswers,
  meetingItems,
  meetingPapers,
  meetings,
} from '@/db/schema/democracy/meetings'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { meetingAnswersKeptDays } from './states'

/** What was said of a meeting, for those whom it is for. */
const ofMeeting = { Meeting: sql`(select m.number from meetings m where m.id = meeting_id)` }

export const meetingsData = [
  personalData({
    table: meetingAnswers,
    title: 'Your answers to meetings',
    whose: { person: 'personId' },
    columns: {
      meetingId: pointer('the meeting'),
      personId: pointer('the member'),
      coming: shown('You come', { as: codeInWords }),
      needsSealed: shown('What you need', { sealed: true }),
      seat: shown('A seat to travel together', { as: codeInWords }),
      seatSealed: shown('From where, and how to reach you', { sealed: true, as: JSON.stringify }),
      seatConsentVersion: shown('Version of the consent to show it'),
      answeredAt: shown('Answered'),
    },
    beside: ofMeeting,
    erase: 'delete',
    kept: `Until ${meetingAnswersKeptDays} days after the meeting, or until your details are erased.`,
  }),
  personalData({
    table: calendarFeeds,
    title: 'The calendar you subscribe to',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      tokenHash: nothing('key'),
      tokenSealed: withheld('whoever knows the address reads our meetings', {}),
      madeAt: shown('Made'),
    },
    erase: 'delete',
    kept: 'Until you remove it or your details are erased.',
  }),
  noPersonalData(meetings, {
    kind: nothing('kind'),
    group: nothing('kind'),
    place: nothing('kind'),
    state: nothing('state'),
    town: nothing('published'),
    venue: nothing('published'),
    onlineLink: nothing('published'),
    chair: nothing('published'),
    words: nothing('published'),
    access: nothing('published'),
    children: nothing('published'),
    travel: nothing('published'),
    onlineHow: nothing('published'),
    whyCancelled: nothing('published'),
    draftedBy: actor,
    calledBy: actor,
    noticeId: pointer('the text of the emails about it'),
  }),
  noPersonalData(meetingItems, {
    meetingId: pointer('the meeting'),
    title: nothing('published'),
    motionId: pointer('the motion'),
    speaker: nothing('published'),
    about: nothing('published'),
  }),
  noPersonalData(meetingPapers, {
    itemId: pointer('the item of the agenda'),
    title: nothing('published'),
    pdf: nothing('published'),
  }),
]
