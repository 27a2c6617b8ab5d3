import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { type Topic, topics } from '@/lib/organisation'
import { agreeToTopics, withdrawTopics } from './topic-consents'

/** Somebody says what they want emails about. What is not ticked they get no more. */
export const chooseTopics = verb(
  'topics.choose',
  async (work, { personId, chosen }: { personId: string; chosen: readonly Topic[] }) => {
    const more = await agreeToTopics(work, personId, chosen, 'topic')
    const others = topics.filter((topic) => !chosen.includes(topic))
    const fewer = await withdrawTopics(work, personId, others)
    if (more + fewer > 0)
      work.record('topics.chosen', { kind: 'person', id: personId }, { more, fewer })
  },
)
