import { sendHostileBodies } from '@/tests/support/hostile/actions'

// The actions of all other parts, so that a new part is covered by itself.
await sendHostileBodies(
  import.meta.glob<object>(['/app/**/actions.ts', '!/app/{desk,join,membership}/**']),
)
