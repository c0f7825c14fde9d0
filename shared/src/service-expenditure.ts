import type { AccountClass } from './chart-of-accounts.ts'

/** Hovedkonti whose operation is service: everything that is run but the utilities (1) and what is below the line (7–9). */
const SERVICE_HOVEDKONTI = new Set(['0', '2', '3', '4', '5', '6'])

/** Hovedfunktioner of income transfers and labour-market measures, which the budget guarantee or grants cover. */
const TRANSFERS = new Set(['5.46', '5.48', '5.57', '5.58', '5.68'])

/** Single funktioner outside: subsidised housing, housing for the elderly, co-financing of health care, the central reimbursement. */
const OUTSIDE = new Set(['0.25.18', '0.25.19', '4.62.81', '5.22.07'])

/**
 * True for a line that counts as service expenditure (serviceudgifter), which the service frame (servicerammen) limits: net operation (dranst 1)
 * on hovedkonto 0 and 2–6, without income transfers and a few funktioner outside. The delimitation is that of the yearly agreement between
 * the government and KL on the municipalities' economy and of the ministry's guidance on reporting budgets; the numbers are those of Budget- og
 * regnskabssystem for kommuner, chapter 3. It is drawn by hovedfunktion and funktion here; where a year's guidance splits a funktion by
 * gruppering, this counts the whole of it.
 */
export function isServiceExpenditure({ hovedkonto, hovedfunktion, funktion, dranst }: ServiceClass): boolean {
  if (dranst !== '1' || !SERVICE_HOVEDKONTI.has(hovedkonto)) return false
  const main = `${hovedkonto}.${hovedfunktion}`
  return !TRANSFERS.has(main) && !OUTSIDE.has(`${main}.${funktion}`)
}
type ServiceClass = Pick<AccountClass, 'hovedkonto' | 'hovedfunktion' | 'funktion' | 'dranst'>
