import { openApiDocument } from '@/lib/movement/open-data/openapi'
import { forAnyProgram } from '../for-any-program'

export async function GET() {
  return forAnyProgram(Response.json(openApiDocument()))
}
