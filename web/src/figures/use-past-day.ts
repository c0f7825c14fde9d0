import { useMe } from '../api/session.ts'

/** Whether a day of the address is another than today: what is shown then is read only. */
export function usePastDay(day: string | undefined): boolean {
  const { today } = useMe()
  return day !== undefined && day !== today
}
