import { ensureBuilt } from './build'
import { command } from './command'

/** `npm run build`: makes what `npm start` and the demo serve, unless it is made already. */
void command(ensureBuilt)
