import type { Answer, PageRequest } from '../kernel/server'
import type { Emulator } from '../start'
import { notFound } from './layout'

export function answerControl({ world }: Emulator, _asked: PageRequest): Answer {
  return notFound(world.settings.business_name)
}
