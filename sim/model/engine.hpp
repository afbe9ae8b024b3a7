#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "fotfeste/kernel/calendar.hpp"
#include "fotfeste/kernel/event_queue.hpp"
#include "fotfeste/kernel/packed_heap.hpp"
#include "fotfeste/model/happening.hpp"
#include "fotfeste/model/health.hpp"
#include "fotfeste/model/health_team.hpp"
#include "fotfeste/model/job_finding.hpp"
#include "fotfeste/model/openings.hpp"
#include "fotfeste/model/staff_account.hpp"
#include "sim/model/client.hpp"
#include "sim/model/employers.hpp"
#include "sim/model/firms.hpp"
#include "sim/model/line_state.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/purchasing.hpp"
#include "sim/model/site.hpp"
#include "sim/model/team.hpp"

namespace fotfeste {

/// The wiring of one region: the only place where mechanisms meet. Its members are grouped in files
/// by what they are about, each named after it; engine is about time.
class Engine {
 public:
  Engine(const World& world, int region, StreamKey key);

  void reserve();  ///< again after copying: references to clients must stay valid
  void run_until(Tick t);
  void adopt(const World& world);
  RegionOutcome finish();
  void observe(std::uint32_t person, std::function<void(const Happening&)> listener);
  [[nodiscard]] Tick now() const { return now_; }

 private:
  // time: what happens next
  void fetch_ahead(std::uint32_t index) const;
  void fetch_client_in_turn() const;
  void handle_client(EventQueue::Entry entry);
  void handle_worker(std::uint32_t id);
  void handle_global(std::uint32_t id);
  void dispatch(Client& c, Timer timer);
  void set(Client& c, Timer timer, Tick t);
  void set_after(Client& c, Timer timer, Tick delay) { set(c, timer, after(now_, delay)); }
  void cancel(Client& c, Timer timer) { c.due[static_cast<std::size_t>(timer)] = never; }
  void set(Worker& w, WorkerTimer timer, Tick t);
  void start_globals();
  void start_steps();
  void forget_steps();
  void average_states();
  void take_over();

  // people: who they are
  void create_people();
  std::uint32_t add_person(std::uint32_t population, std::uint32_t id, Tick entry);
  void draw_traits(Client& c, PersonOutcome& person);
  void draw_pensioner(Client& c, PersonOutcome& person);
  void place_in_stock(Client& c, PersonOutcome& person);
  void start_clocks(Client& c);
  void enter(Client& c);
  void next_arrival();
  PathwayId allocated(const Client& c) const;

  // states that move between events
  [[nodiscard]] Levels levels_now(const Client& c) const;
  [[nodiscard]] Drift drift_now(const Client& c) const;
  [[nodiscard]] double trust_now(const Client& c) const;
  [[nodiscard]] double trust_read(const Client& c) const;
  [[nodiscard]] bool is_half_trusting(const Client& c) const;
  [[nodiscard]] double discouragement_now(const Client& c) const;
  [[nodiscard]] Searcher searcher(const Client& c) const;
  [[nodiscard]] double wish(const Client& c) const;
  [[nodiscard]] double effort_now(const Client& c) const;
  void settle_drift(Client& c);
  void raise_trust(Client& c, double kept);
  void scale_trust(Client& c, double factor);
  void raise_effort(Client& c, double kept);
  void discourage(Client& c, double amount);
  void set_activity(Client& c, Activity activity);

  // health
  [[nodiscard]] HealthRates health_rates_now(const Client& c) const;
  void on_health(Client& c);
  void set_health(Client& c, Health health);
  void refresh_health(Client& c);

  // own search
  [[nodiscard]] double openings_factor() const { return openings_.factor(now_); }
  [[nodiscard]] double opportunity_rate(const Client& c) const;
  void look_ahead(Client& c);
  void on_search(Client& c);
  void refresh_opportunities(Client& c);

  // jobs
  bool offer_job(Client& c, bool developed, const ContactPolicy* policy, Contract contract,
                 std::uint32_t employer);
  void start_job(Client& c, Contract contract, Channel channel, std::uint32_t employer,
                 double match, bool preferred);
  void open_spell(Client& c, bool preferred);
  void close_spell(Client& c, JobEnd why, bool blow);
  void convert(Client& c, Contract to);
  void end_job(Client& c, JobEnd why);
  void leave_job_clocks(Client& c);
  void refresh_job(Client& c);
  void on_problem(Client& c);
  void start_stage(Client& c, ProblemStage stage);
  void problem_solved(Client& c, int by);
  void escalate(Client& c);
  void on_leave(Client& c);
  void on_contract_end(Client& c);
  void on_tenure(Client& c);
  void first_ordinary(Client& c);
  [[nodiscard]] JobSetting job_setting(const Client& c) const;
  [[nodiscard]] double newness(const Client& c) const;
  [[nodiscard]] bool answers_problems(const Client& c) const;
  [[nodiscard]] Contract ordinary_contract(Client& c);
  [[nodiscard]] Tick first_contract_length(Client& c);
  [[nodiscard]] LeavingRates leaving_rates_now(const Client& c) const;
  [[nodiscard]] std::uint32_t hiring_employer(Client& c);
  [[nodiscard]] std::uint32_t best_employer(Client& c);

  // contacts
  void on_meeting_due(Client& c);
  void on_employer_contact_due(Client& c);
  void on_coordination_due(Client& c);
  void on_administration_due(Client& c);
  void on_retry(Client& c);
  void start_agreement(Client& c);
  void on_agreement_due(Client& c);
  void complete_agreement(Client& c, double hours);
  void complete(Client& c, const Worker& w, Task task);
  void no_show(Client& c);
  void complete_intake(Client& c);
  [[nodiscard]] bool needs_counselling(const Client& c) const;
  void counsel(Client& c);
  void complete_meeting(Client& c);
  void meet_in_job(Client& c);
  [[nodiscard]] EmployerContact contact_with(std::uint32_t employer, const Client& c,
                                             const Worker& w, Offer offer) const;
  [[nodiscard]] double granted_openings(const Phase& phase, Contract offered) const;
  void complete_employer_contact(Client& c, const Worker& w);
  [[nodiscard]] Offer offer_of(const Client& c) const;
  void see(Client& c, Task task);
  void complete_coordination(Client& c);
  void complete_response(Client& c);
  void check_disengagement(Client& c);
  void pool_contact(Client& c);

  // staff
  void add_position(RoleId role, bool recruited);
  [[nodiscard]] Entity luck_of(const Worker& w) const;
  [[nodiscard]] Tick recruitment_lag(const Worker& w) const;
  void set_positions(RoleId role, int wanted, bool recruited);
  void fill(Worker& w, bool skilled);
  void vacate(Worker& w);
  void close(Worker& w);
  void on_turnover(Worker& w);
  void on_hire(Worker& w);
  void on_task_done(Worker& w);
  void plan_training(Worker& w);
  void on_training_due(Worker& w);
  void begin_course(Worker& w);
  void end_course(Worker& w);
  void count_position_time(Worker& w);
  void add_task(Client& c, Task task);
  void drop_tasks(Client& c);
  [[nodiscard]] WaitingLists::Item item_for(const Client& c, Task task) const;
  [[nodiscard]] Worker& server_for(const Client& c, Worker& assigned);
  [[nodiscard]] bool is_stale(const WaitingLists::Item& item, const Client& c) const;
  void start_next(Worker& w);
  void begin(Worker& w, const WaitingLists::Item& item);
  [[nodiscard]] bool assign(Client& c, RoleId role);
  void attach(Client& c, Worker& w);
  void detach(Client& c);
  void wait_for(Client& c, RoleId role);
  void stop_waiting(Client& c);
  void serve_waiting(RoleId role);
  void count_clients(const Worker& w);
  void follow(RoleId role, int more);
  void grow(RoleId role, bool begins);
  [[nodiscard]] Worker* free_position(RoleId role);
  [[nodiscard]] double skill_of(const Worker& w) const;
  [[nodiscard]] double hours_delivered(const Worker& w) const;

  // pathways
  void start_pathway(Client& c, PathwayId pathway, LineId line);
  void end_pathway(Client& c, PathwayEnd why);
  void leave_for_fallback(Client& c, PathwayEnd why);
  void reach_limit(Client& c);
  void begin_phase(Client& c);
  void enter_phase(Client& c, int phase);
  void arm_phase(Client& c);
  void on_phase_end(Client& c);
  void after_job(Client& c);
  void in_job_follow_up(Client& c);
  [[nodiscard]] const Phase& phase_of(const Client& c) const;
  [[nodiscard]] const PhasePlan& plan_of(const Client& c) const;
  [[nodiscard]] const Pathway& pathway_of(const Client& c) const;

  // register (systems)
  void on_review(Client& c);
  void on_other_exit(Client& c);
  void on_retirement(Client& c);
  void grant_pension(Client& c);
  void leave_world(Client& c);
  void stop_activity(Client& c);
  void leave_register(Client& c);
  void return_to_register(Client& c);
  [[nodiscard]] double months_in_register(const Client& c) const;
  void count_month();
  void count_staff(RegisterMonth& month);

  // lines and referral (systems)
  void open_lines();
  void add_line(LineId line);
  void open_year();
  void close_year();
  void on_supplement(LineId line);
  void spend_supplements(LineId line);
  void staff_line(LineId line);
  void post_hours(Ledger& ledger);
  void pay_grant(const Client& c);
  void open_staff_accounts();
  void positions_changed(RoleId role);
  void places_changed(LineId line);
  [[nodiscard]] LineMoney regional_money(LineId line) const;
  void on_referral(Client& c);
  void arm_referral(Client& c);
  [[nodiscard]] std::vector<LineId> referral_order(Client& c);
  [[nodiscard]] std::vector<LineId> order_by_weight(Client& c);
  bool refer(Client& c);
  bool start_measure(Client& c, LineId line);
  void after_assessment(Client& c);
  void refuse(const Client& c, LineId line, Refusal reason);
  [[nodiscard]] bool is_eligible(const Client& c, LineId line) const;
  [[nodiscard]] bool has_room(LineId line);
  [[nodiscard]] Tick planned_end(LineId line, Tick from) const;
  bool take_place(Client& c, LineId line);
  void give_back_place(Client& c);
  void fill_pensioner_places();

  // luck and record
  [[nodiscard]] UniformPair draw_pair(Client& c, Purpose purpose) const;
  [[nodiscard]] double draw(Client& c, Purpose purpose) const;
  [[nodiscard]] double draw_once(const Client& c, Purpose purpose, std::uint32_t count = 0) const;
  [[nodiscard]] Client& client(std::uint32_t index) { return clients_[index]; }
  [[nodiscard]] PersonOutcome& record(const Client& c) { return outcome_.people[c.index]; }
  void tell(const Client& c, const Happening& h) const;
  void report(Happening h) const;
  void start_reporting();

  const World* world_;
  const Parameters* p_;
  int region_;
  StreamKey key_;
  Site site_;
  Employers employers_;
  Firms firms_;
  Purchasing purchasing_;
  Plan plan_;
  Calendar calendar_;
  Tick horizon_;
  Tick warm_up_;
  Tick now_ = 0;
  bool reporting_ = false;
  bool founding_ = false;  ///< the stock of day 0 is being placed: nobody owes an intake

  std::vector<Client> clients_;
  std::vector<Worker> workers_;
  std::vector<Team> teams_;  ///< one per role
  WaitingLists queues_;      ///< one list per worker
  std::vector<LineState> lines_;
  std::vector<std::optional<StaffAccount>> staff_accounts_;  ///< of roles that no line pays
  std::deque<std::uint32_t> pensioners_waiting_;
  Openings openings_;
  HealthTeam health_team_;
  double health_hours_ = 0;    ///< of the health team, since the books were last closed [h]
  double employer_hours_ = 0;  ///< of employers at meetings [h]
  std::uint32_t waiting_numbers_ = 0;
  std::uint32_t arrivals_ = 0;  ///< entrants created so far
  Tick next_entry_ = 0;

  EventQueue events_;
  PackedHeap staff_events_;
  PackedHeap globals_;

  RegisterMonth month_;  ///< running counts
  RegionOutcome outcome_;
  std::uint32_t observed_ = ~std::uint32_t{0};
  std::function<void(const Happening&)> listener_;
};

}  // namespace fotfeste

#include "sim/model/engine_inline.hpp"
