import { expect, test } from 'vitest'
import { parseAccountCode } from './chart-of-accounts.ts'
import { isServiceExpenditure } from './service-expenditure.ts'

const counts = (code: string) => {
  const account = parseAccountCode(code)
  if (!account) throw new Error(`${code} is no account number`)
  return isServiceExpenditure(account)
}

test.each([
  ['a school', '03.22.01.1.001.1.1', true],
  ['care of the elderly', '05.30.27.1.001.1.0', true],
  ['administration without a dranst', '06.45.51', true],
  ['a road', '02.28.11.1.002.4.5', true],
  ['reimbursement from the state', '05.28.21.2.001.8.6', false],
  ['building a school', '03.22.01.3.001.4.5', false],
  ['waste', '01.38.60.1.001.4.0', false],
  ['cash benefits', '05.57.72.1.001.5.2', false],
  ['labour-market measures', '05.68.90.1.001.4.0', false],
  ['co-financing of health care', '04.62.81.1.001.4.8', false],
  ['training after hospital beside it', '04.62.82.1.001.4.0', true],
  ['housing for the elderly', '00.25.19.1.001.4.0', false],
  ['other housing beside it', '00.25.11.1.001.4.0', true],
  ['interest', '07.22.05.4.001.6.0', false],
])('%s', (_, code, expected) => expect(counts(code)).toBe(expected))
