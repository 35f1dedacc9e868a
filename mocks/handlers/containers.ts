import type { ContainerRow } from '@mocks/entities.ts'
import { createContainer, updateContainer } from '@mocks/rules/containers.ts'
import { disableContainerFor, enableContainerFor } from '@mocks/rules/disabling.ts'
import { requireRight } from '@mocks/rules/permissions.ts'
import { tenantOf } from '@mocks/rules/scope.ts'
import { shareContainer } from '@mocks/rules/sharing.ts'
import { containerOf } from '@mocks/rules/visibility.ts'
import { containerTenants } from '@mocks/views/container-tenants.ts'
import { containerRows, oneContainerView } from '@mocks/views/containers.ts'
import type { Call, Handlers } from './handler.ts'
import { pageOf } from './page.ts'
import { keepToPlan } from './plan-match.ts'

type Names =
  | 'listContainers'
  | 'getContainer'
  | 'listContainerTenants'
  | 'createContainer'
  | 'updateContainer'
  | 'shareContainer'
  | 'disableContainerFor'
  | 'enableContainerFor'

function containerAnswer({ db, caller }: Call, container: ContainerRow) {
  const answer = oneContainerView(db, caller, container)
  return { answer, etag: answer.etag }
}

export const containerHandlers: Pick<Handlers, Names> = {
  listContainers: ({ query }, { db, caller }) => {
    requireRight(db, caller, 'container.show')
    return pageOf(containerRows(db, caller, tenantOf(db, caller, query.tenant ?? caller.tenantGuid)))
  },
  getContainer: ({ params }, call) => {
    requireRight(call.db, call.caller, 'container.show')
    return containerAnswer(call, containerOf(call.db, call.caller, params.id))
  },
  listContainerTenants: ({ params }, { db, caller }) => {
    requireRight(db, caller, 'container.show')
    return pageOf(containerTenants(db, caller, containerOf(db, caller, params.id)))
  },
  createContainer: ({ body }, call) => ({
    ...containerAnswer(call, createContainer(call.db, call.caller, body)),
    status: 201,
  }),
  updateContainer: ({ params, body }, call) => {
    const { name, disabled } = body
    keepToPlan(call, { change: 'updateContainer', containerId: Number(params.id), name, disabled })
    return containerAnswer(call, updateContainer(call.db, call.caller, params.id, body, call.ifMatch))
  },
  shareContainer: ({ params, body }, call) => {
    keepToPlan(call, { change: 'shareContainer', containerId: Number(params.id), shared: body.shared })
    return containerAnswer(call, shareContainer(call.db, call.caller, params.id, body, call.ifMatch))
  },
  disableContainerFor: ({ params: { id, tenantGuid }, body }, call) => {
    keepToPlan(call, { change: 'disableContainerFor', containerId: Number(id), tenantGuid })
    return containerAnswer(call, disableContainerFor(call.db, call.caller, id, tenantGuid, body, call.ifMatch))
  },
  enableContainerFor: ({ params: { id, tenantGuid } }, call) => {
    keepToPlan(call, { change: 'enableContainerFor', containerId: Number(id), tenantGuid })
    return containerAnswer(call, enableContainerFor(call.db, call.caller, id, tenantGuid, call.ifMatch))
  },
}
