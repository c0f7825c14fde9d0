import type { Demonstration } from '../../src/identity/routes.ts'
import { main } from '../../src/main.ts'

/** A server without the demonstration's content: what the tests of the process itself start. */
const nobody: Demonstration = {
  emails: { leader: '', controller: '', executive: '', administrator: '', auditor: '' },
  secondController: '',
  password: '',
}

await main(async () => nobody)
