import { getRouteApi } from '@tanstack/react-router'
import { ProjectPage } from '../pages/project/ProjectPage.tsx'

const projectRoute = getRouteApi('/shell/projekter/$project')

/** One project. */
export function ProjectScreen() {
  const { project } = projectRoute.useParams()
  return <ProjectPage project={project} />
}
