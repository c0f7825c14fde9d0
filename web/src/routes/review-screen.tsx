import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ReviewPage } from '../pages/review/ReviewPage.tsx'

const route = getRouteApi('/shell/gennemgang')

/** The review at its address. Going from figure to figure replaces the address, so that back leads out of the review. */
export function ReviewScreen() {
  const { moede, tal } = route.useSearch()
  const navigate = route.useNavigate()
  const go = useCallback(
    ({ meetingId, mentionId }: { meetingId: string; mentionId?: string | undefined }) =>
      void navigate({ search: { moede: meetingId, ...(mentionId ? { tal: mentionId } : {}) }, replace: true }),
    [navigate],
  )
  return <ReviewPage meetingId={moede} mentionId={tal} onGo={go} />
}
