import type { PersonActor } from '@/lib/kernel/actor'
import type { Officers } from '../founding'
import { officersStatements } from './officers-words'
import { named, type Stands, stand } from './standing'

type Statement = keyof typeof officersStatements
export type Nominated = Partial<Record<Statement, { candidate: PersonActor; nominationId: string }>>

/** Who stands beside the officers, and for what. */
const members = {
  networks: 'Farah Mukherjee',
  cumbria: 'Graham Stobbs',
  training: 'Rosie Elliott',
  union: 'Aled Wanless',
  plainer: 'Wendy Ridley',
  archive: 'Imran Kaur',
} satisfies Partial<Record<Statement, string>>

const posts: Statement[][] = [
  ['maureen', 'kwame', 'networks', 'cumbria', 'training', 'union'],
  ['tom', 'plainer', 'archive'],
  ['joyce'],
]

const women: Partial<Record<Statement, 'name' | 'count'>> = {
  maureen: 'name',
  networks: 'name',
  training: 'count',
}

/** Six for two Co-Chairs, three for one Secretary; nobody but the Treasurer wants to be Treasurer. */
export async function standForOffice(slug: string, officers: Officers, voters: PersonActor[]) {
  const candidateOf = (statement: Statement) =>
    statement in officers
      ? officers[statement as 'maureen' | 'kwame' | 'tom' | 'joyce']
      : named(members[statement as keyof typeof members], voters)
  const standing = new Set(posts.flat().map((one) => candidateOf(one).personId))
  const others = voters.filter(
    ({ personId }) => !standing.has(personId) && personId !== officers.hannah.personId,
  )
  const nominated: Nominated = {}
  for (const [post, statementsOfPost] of posts.entries()) {
    const all = statementsOfPost.map((one): Stands => {
      const shown = women[one]
      const declared = shown ? [{ declaration: 'women' as const, shown }] : []
      return { candidate: candidateOf(one), statement: officersStatements[one], declared }
    })
    const ids = await stand(slug, post + 1, all, others)
    for (const [place, one] of statementsOfPost.entries())
      nominated[one] = { candidate: candidateOf(one), nominationId: ids[place]! }
  }
  return nominated
}
