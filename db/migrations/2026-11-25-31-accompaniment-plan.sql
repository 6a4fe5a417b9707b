-- What a cooperative and its agent agree to do. The version rises with what is agreed on, not with how far it has come.
create table accompaniment.plan (
  id uuid primary key,
  engagement uuid not null constraint one_plan_per_engagement unique references accompaniment.engagement (id),
  -- The agreed diagnosis that proposed it.
  diagnosis uuid,
  objectives text not null default '',
  version int not null default 1,
  written_by uuid,
  created_at timestamptz not null
);

create table accompaniment.action (
  id uuid primary key,
  plan uuid not null references accompaniment.plan (id),
  place int not null,
  title jsonb not null,
  -- The item of the diagnosis and the action of its catalogue, where it was proposed.
  item text,
  catalogue text,
  means text not null constraint action_means check (means in ('module', 'visit', 'own')),
  module text,
  owner text not null default '',
  due_on date,
  cost numeric(12, 2) constraint action_cost check (cost >= 0),
  state text not null default 'todo' constraint action_state check (state in ('todo', 'doing', 'done', 'dropped')),
  dropped_why text not null default '',
  moved_at timestamptz,
  constraint dropped_with_a_reason check (state <> 'dropped' or dropped_why <> ''),
  constraint a_module_is_named check ((means = 'module') = (module is not null))
);
create index action_of_plan on accompaniment.action (plan, place);
create index action_due on accompaniment.action (due_on) where state in ('todo', 'doing');
create unique index an_action_is_kept_once on accompaniment.action (plan, catalogue) where catalogue is not null and state <> 'dropped';

create table accompaniment.action_move (
  id uuid primary key,
  action uuid not null references accompaniment.action (id),
  before text not null,
  after text not null,
  -- The visit at which it was moved.
  visit uuid,
  moved_by uuid,
  moved_at timestamptz not null
);
create index action_move_of_action on accompaniment.action_move (action, moved_at);

-- What the cooperative said yes to: this version, who said it, and how.
create table accompaniment.plan_consent (
  id uuid primary key,
  plan uuid not null references accompaniment.plan (id),
  version int not null,
  way text not null constraint consent_way check (way in ('signed', 'spoken', 'sms')),
  given_by text not null,
  given_as text not null constraint consent_given_as check (given_as in ('president', 'manager', 'board_member')),
  given_on date not null,
  file uuid,
  digest text,
  recorded_by uuid,
  recorded_at timestamptz not null
);
create index consent_of_plan on accompaniment.plan_consent (plan, recorded_at);
create index consent_of_file on accompaniment.plan_consent (file) where file is not null;

-- By what a project is financed or not, written down before the first of them is handed in.
create table accompaniment.financing (
  edition uuid primary key references accompaniment.tranche (edition),
  criteria jsonb not null,
  most numeric(12, 2) not null constraint financing_most check (most > 0),
  fixed_at timestamptz not null,
  fixed_by uuid
);

create table accompaniment.project (
  id uuid primary key,
  engagement uuid not null constraint one_project_per_engagement unique references accompaniment.engagement (id),
  title text not null,
  summary text not null,
  cost numeric(12, 2) not null constraint project_cost check (cost > 0),
  own_share numeric(12, 2) not null constraint project_own_share check (own_share >= 0),
  asked numeric(12, 2) not null constraint project_asked check (asked > 0),
  state text not null constraint project_state check (state in ('draft', 'handed_in', 'financed', 'declined')),
  written_by uuid,
  written_at timestamptz not null,
  handed_in_at timestamptz,
  scores jsonb not null default '{}',
  percent double precision,
  granted numeric(12, 2) constraint project_granted check (granted > 0),
  reasons text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  constraint a_project_is_paid_for check (own_share + asked = cost),
  constraint decided_by_another check (decided_by is null or decided_by is distinct from written_by),
  constraint a_decision_is_reasoned check (decided_at is null or reasons <> ''),
  constraint financed_with_a_grant check ((state = 'financed') = (granted is not null))
);

create view accompaniment.action_listed as
  select action.id, action.plan, plan.engagement, engagement.edition, engagement.structure, engagement.region,
    plan.diagnosis, action.item, action.catalogue, action.means, action.module, action.due_on, action.cost, action.state,
    action.moved_at
  from accompaniment.action
    join accompaniment.plan on plan.id = action.plan
    join accompaniment.engagement on engagement.id = plan.engagement;

create view accompaniment.project_listed as
  select project.id, project.engagement, engagement.edition, engagement.structure, engagement.region, project.cost,
    project.asked, project.state, project.percent, project.granted, project.handed_in_at, project.decided_at
  from accompaniment.project join accompaniment.engagement on engagement.id = project.engagement;
