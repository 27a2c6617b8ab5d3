import type { Section } from '@/lib/membership/join/sections'
import { organisation } from '@/lib/organisation'

/** What each section is called, on its page, in the task list and among the answers. */
export const sectionTitles: Record<Section, string> = {
  'about-you': 'Your name and contact details',
  'labour-movement': organisation.labourMovement?.title ?? 'Where you live',
  referees: 'Your two referees',
  dues: 'Your dues',
  declaration: 'Declaration',
}
