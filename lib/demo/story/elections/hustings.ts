import { answerHustingsQuestion } from '@/lib/democracy/elections/hustings/answer-question'
import { askQuestion } from '@/lib/democracy/elections/hustings/ask-question'
import { getHustings } from '@/lib/democracy/elections/hustings/read'
import type { PersonActor } from '@/lib/kernel/actor'

export type HustingsQuestion = { question: string; answers: Record<string, string> }
type Nominated = Record<string, { candidate: PersonActor; nominationId: string } | undefined>

/** One member asks them all; each candidate answers what they have the time for. */
export async function askAndAnswer(
  slug: string,
  asks: PersonActor,
  all: HustingsQuestion[],
  nominated: Nominated,
) {
  for (const { question } of all) await askQuestion(asks, { slug, text: question })
  const { questions } = (await getHustings(asks, slug))!
  for (const { question, answers } of all) {
    const questionId = questions.find(({ text }) => text === question)!.id
    for (const [name, text] of Object.entries(answers)) {
      const { candidate, nominationId } = nominated[name]!
      await answerHustingsQuestion(candidate, { questionId, nominationId, text })
    }
  }
}
