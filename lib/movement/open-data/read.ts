import 'server-only'
import { z } from 'zod'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { Refusal } from '@/lib/kernel/refusals'
import { isOpenList, openLists, openListUrl } from './lists'

/** One of the lists, or a page of it, exactly as its schema describes it. */
export async function readOpenList(name: string, before?: string) {
  if (!isOpenList(name)) throw new Refusal('not-there')
  const { item, pages, read } = openLists[name]
  const from = before === undefined ? undefined : z.uuid().safeParse(before)
  if (from && !(pages && from.success)) throw new Refusal('bad-request')
  await followDemoClock()
  const { items, next } = await read(from?.data)
  return {
    items: z.array(item).parse(items),
    next: next ? `${openListUrl(name)}?before=${next}` : null,
  }
}
