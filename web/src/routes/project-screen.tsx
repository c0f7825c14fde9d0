import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ProjectPage } from '../pages/project/ProjectPage.tsx'

const projectRoute = getRouteApi('/shell/projekter/$project')

/** One project. */
export function ProjectScreen() {
  const { project } = projectRoute.useParams()
  const { dag } = projectRoute.useSearch()
  const navigate = useNavigate({ from: '/projekter/$project' })
  return (
    <ProjectPage
      project={project}
      asOf={dag}
      onDay={(day) => void navigate({ search: { dag: day }, resetScroll: false })}
    />
  )
}
