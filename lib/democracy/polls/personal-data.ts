import 'server-only'
import { sql } from 'drizzle-orm'
import { pollAnswers, pollOptions, polls } from '@/db/schema/democracy/polls'
import {
  actor,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'

export const pollsData = [
  personalData({
    table: pollAnswers,
    title: 'Your answers to polls that are open',
    whose: { person: 'personId' },
    columns: {
      pollId: pointer('the poll'),
      personId: pointer('the member'),
      choices: shown('Which of the answers', { as: (choices: number[]) => choices.join(', ') }),
    },
    beside: {
      Question: sql`(select p.question from polls p where p.id = poll_answers.poll_id)`,
      Answer: sql`(select string_agg(o.text, '; ' order by o.position) from poll_options o where o.poll_id = poll_answers.poll_id and o.position = any(poll_answers.choices))`,
    },
    erase: 'delete',
    kept: 'Until the poll closes or is withdrawn, or until your details are erased. The figures stay, without names.',
  }),
  noPersonalData(polls, {
    question: nothing('published'),
    about: nothing('published'),
    group: nothing('kind'),
    place: nothing('kind'),
    state: nothing('state'),
    askedBy: actor,
    askedAs: nothing('kind'),
    withdrawnBy: actor,
    whyWithdrawn: nothing('published'),
  }),
  noPersonalData(pollOptions, {
    pollId: pointer('the poll'),
    text: nothing('published'),
  }),
]
