import type { Topic } from '@/lib/organisation'
import type { Audience } from '@/lib/people/letters/forms'
import type { Reach } from '@/lib/people/letters/states'

/** Who a letter is for, in a word: "notice", "news/members". */
export function audienceIn(word: string): Audience {
  const [topic, reach] = word.split('/')
  return word === 'notice'
    ? { topic: null, reach: 'members' }
    : { topic: topic as Topic, reach: reach as Reach }
}
