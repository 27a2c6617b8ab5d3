import { startEmbedded } from '../../db/embedded'

// A command as `npm start` is one, for tests that kill it: says where the database is, lets go of
// it when told to end.
async function main() {
  const server = await startEmbedded({ dataDir: process.argv[2]!, fast: false })
  process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)))
  console.log(`URL ${server.ownerUrl}`)
}

main().catch((error) => {
  console.log(`FAILED ${error.message}`)
  process.exit(1)
})
