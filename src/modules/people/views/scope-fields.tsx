import { errorAt } from '../../../platform/web/typed.ts';
import { FieldGroup, SelectField, TextField, usePage } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import type { Role } from '../../../platform/rights.ts';
import { words } from '../words/index.ts';

type Choices = { id: string; name: string }[] | null;

export interface GrantFieldsProps {
  roles: Role[];
  regions: Choices;
  programmes: Choices;
  /** A structure that the page was opened for, with its name. */
  structure: { id: string; name: string } | null;
  typed?: { role?: string; region?: string; programme?: string };
  errors?: FormError[];
}

const Scope = (props: {
  name: string;
  label: string;
  choices: Choices;
  value: string | undefined;
  error: string | undefined;
}) => {
  const { name, label, choices, value, error } = props;
  const t = words(usePage().lang);
  const common = { name, label, value, error, optional: true };
  return choices === null ? (
    <TextField {...common} dir="ltr" brief />
  ) : (
    <SelectField
      {...common}
      empty={t('office.everywhere')}
      options={choices.map(({ id, name: called }) => ({ value: id, label: called }))}
    />
  );
};

/** A role and where it holds. */
export const GrantFields = ({ roles, regions, programmes, structure, typed = {}, errors = [] }: GrantFieldsProps) => {
  const t = words(usePage().lang);
  return (
    <>
      <SelectField
        name="role"
        label={t('office.role')}
        value={typed.role}
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        error={errorAt(errors, 'role')}
      />
      <FieldGroup name="scope" label={t('office.scope')} hint={t('office.scope_hint')} optional>
        <Scope
          name="region"
          label={t('office.region')}
          choices={regions}
          value={typed.region}
          error={errorAt(errors, 'region')}
        />
        <Scope
          name="programme"
          label={t('office.programme')}
          choices={programmes}
          value={typed.programme}
          error={errorAt(errors, 'programme')}
        />
        {structure && (
          <p>
            {t('office.structure')} : <bdi>{structure.name}</bdi>
            <input type="hidden" name="structure" value={structure.id} />
          </p>
        )}
      </FieldGroup>
    </>
  );
};
