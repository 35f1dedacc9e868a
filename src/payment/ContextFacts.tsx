import { Link } from 'react-router'
import type { TransactionContext } from '@/contract/console/transactions.ts'
import { paths } from '@/paths.ts'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { connectorKindName, routeSentence } from '@/words/charge-words.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { RuleWord, ruleSentence } from '@/words/RuleWord.tsx'

const profileWords: Record<TransactionContext['profile'], string> = {
  created: 'Created',
  reused: 'Found and used; its customer data stay as they were',
  none: 'None created or used',
}

const instrumentWords: Record<TransactionContext['instrument'], string> = {
  stored: 'Stored',
  used: 'A stored one was used',
  deregistered: 'Deregistered and detached',
  none: 'None stored or used',
}

/** Which connector and which container a transaction used, and by which rules. */
export function ContextFacts({ tenant, context }: { tenant: string; context: TransactionContext }) {
  const { called, calledKind, processedBy, route, container, containerRule, profile, instrument } = context
  const why = (guid: string) => paths.explainConnector(paths.connectors(tenant), guid)
  return (
    <Definitions>
      <Definition label="Called">
        <Link to={why(called.guid)}>{called.name}</Link>
        <span className="small block">{connectorKindName(calledKind)}</span>
      </Definition>
      <Definition label="Carried out by">
        {processedBy ? <Link to={why(processedBy.guid)}>{processedBy.name}</Link> : 'A connector you may not see'}
        <span className="small block">{routeSentence(route)}</span>
      </Definition>
      <Definition label="Container">
        {container ? (
          <Link className="plain" to={paths.container(tenant, container.id)}>
            <ContainerName container={container} />
          </Link>
        ) : (
          <span className="sec">None</span>
        )}{' '}
        <RuleWord rule={containerRule} />
        <span className="small block">{ruleSentence(containerRule)}</span>
      </Definition>
      <Definition label="Profile">{profileWords[profile]}</Definition>
      <Definition label="Instrument">{instrumentWords[instrument]}</Definition>
    </Definitions>
  )
}
