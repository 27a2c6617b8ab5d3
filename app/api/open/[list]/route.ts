import { answerAsJson } from '@/app/json-answers'
import { readOpenList } from '@/lib/movement/open-data/read'
import { forAnyProgram } from '../for-any-program'

/** A list of what is public, for members' own tools. Whoever asks is a visitor. */
export async function GET(request: Request, { params }: RouteContext<'/api/open/[list]'>) {
  const { list } = await params
  const before = new URL(request.url).searchParams.get('before') ?? undefined
  return forAnyProgram(await answerAsJson(() => readOpenList(list, before)))
}
