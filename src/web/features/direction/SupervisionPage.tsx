import { useSearch } from '@tanstack/react-router'
import type { ListSearch } from '../../components/register/address.ts'
import { RegisterPage } from '../../components/register/RegisterPage.tsx'
import { useRecord } from '../../components/register/use-list.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { plans, visitOf, visits } from './supervision.tsx'

/** Visits and what they found; a plan in the address is what a new visit begins with. */
export function SupervisionPage() {
  const { tu } = useSearch({ strict: false }) as ListSearch
  const planId = tu === undefined ? undefined : String(tu)
  const { data: plan, error } = useRecord(plans.register, planId)
  if (!planId) return <RegisterPage spec={visits} />
  if (error) return <Trouble error={error} />
  if (!plan) return <Waiting tall />
  return <RegisterPage spec={{ ...visits, start: () => visitOf(planId, plan.record) }} />
}

export function SupervisionPlansPage() {
  return <RegisterPage spec={plans} />
}
