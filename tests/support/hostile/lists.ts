import type { PersonActor } from '@/lib/kernel/actor'
import { readFile } from '@/lib/records/imports/upload-list'
import { checked, fileOf, takenIn } from '@/tests/records/imports/lists'

const listOf = (name: string) =>
  `Email,Name,Joined\n${name}@post.example,${name},2020-01-01\nnobody,${name},soon\n`

/** A list that was only read, one that was looked through, and one that was taken in. */
export async function theLists(nasreen: PersonActor) {
  await readFile(nasreen, { fileName: 'read.csv', source: fileOf(listOf('read')) })
  await checked(nasreen, listOf('looked-at'))
  await takenIn(nasreen, listOf('came-along'), { bandOtherwise: 'free' })
}
