package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Refusals are explained in the page's language. */
@QuarkusTest
class RefusalsInUkrainianTest extends InBrowser {

  @Test
  void a_rule_that_refuses_a_move_does_so_in_Ukrainian_and_in_the_API_in_English() {
    String own = editor.handsIn("Refused to its own author in two languages");
    Page page = opens(editor, "/desk/claims/" + own + "/review?lang=uk");
    assertThat(page.locator("#decision").textContent())
        .contains("Ви писали частину цієї редакції. Схвалити її має інший редактор.");
    assertThat(editor.moves(own, "approve").expect(422).text())
        .contains("You wrote part of this revision. Another editor has to approve it.");
  }

  @Test
  void a_draft_in_the_wrong_state_is_refused_in_Ukrainian() {
    String slug = checker.logs("Declined while somebody writes about it");
    Page page = opens(checker, "/desk/claims/" + slug + "/forms/verdict?lang=uk", withoutScripts());
    editor.moves(slug, "decline", "{\"reason\": \"An opinion.\"}").expect(200);
    page.getByLabel("Підсумок").fill("Написано після відхилення.");
    press(page, "Зберегти чернетку");
    assertThat(page.locator("main").textContent())
        .contains("«Написати вердикт» зараз неможливо.")
        .contains(
            "Твердження зараз відхилене; це можна зробити, лише коли воно перевірене, записане або перевіряється.");

    editor.moves(slug, "reopen", "{\"reason\": \"After all.\"}").expect(200);
    Page again = opens(checker, "/desk/claims/" + slug + "?lang=uk", withoutScripts());
    again
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Відхилити твердження"))
        .click();
    editor.moves(slug, "take-up").expect(200);
    again.locator("#move-decline textarea").fill("Це думка.");
    again.locator("#move-decline button").click();
    assertThat(alert(again)).contains("Хтось змінив це, відколи ви його відкрили.");
    assertThat(again.locator("#move-decline textarea").inputValue()).isEqualTo("Це думка.");
  }

  @Test
  void a_validation_refuses_in_Ukrainian() {
    Page source = opens(checker, "/desk/sources/new?lang=uk", withoutScripts());
    source.locator("#title").fill("Реєстр");
    source.locator("#origin").fill("Реєстратор");
    source.locator("#url").fill("ftp://example.org/register");
    source.locator("main button.button-main").click();
    assertThat(alert(source)).contains("Дайте повну адресу, яка починається з http");
    assertThat(source.locator("main [lang=en]").count()).isZero();

    Page accounts = opens(administrator, "/desk/accounts?lang=uk", withoutScripts());
    accounts.getByLabel("Ім’я для входу").fill("Not A Handle");
    accounts.locator("#name").fill("Нова людина");
    press(accounts, "Створити обліковий запис");
    assertThat(alert(accounts)).contains("Потрібні малі латинські літери", "Виберіть хоча б одне");
  }

  @Test
  void a_conflict_and_a_wrong_password_are_told_in_Ukrainian() {
    Page accounts = opens(administrator, "/desk/accounts?lang=uk", withoutScripts());
    accounts.getByLabel("Ім’я для входу").fill(checker.handle);
    accounts.locator("#name").fill("Ще одна людина");
    accounts.getByLabel("Фактчекер").check();
    press(accounts, "Створити обліковий запис");
    assertThat(alert(accounts)).contains("Ім’я для входу checker вже зайняте.");

    Person changer = join("password-in-ukrainian", "FACT_CHECKER");
    Page me = opens(changer, "/desk/me?lang=uk", withoutScripts());
    me.locator("#current").fill("not this one at all");
    me.locator("#wanted").fill("a phrase that only I would say");
    me.locator("#again").fill("a phrase that only I would say");
    press(me, "Змінити пароль");
    assertThat(alert(me)).contains("Це не ваш теперішній пароль.");
  }

  @Test
  void claims_that_were_not_given_out_say_why_in_Ukrainian() {
    String slug = checker.logs("Not given out in Ukrainian");
    checker.moves(slug, "decline", "{\"reason\": \"An opinion.\"}").expect(200);
    Page page = opens(editor, "/desk/claims?lang=uk&q=not+given+out+in", withoutScripts());
    page.locator("[name=slug][value='" + slug + "']").check();
    page.locator("#to").selectOption(checker.handle);
    press(page, "Доручити");
    assertThat(page.getByRole(AriaRole.ALERT).textContent())
        .contains("Жодного твердження не доручено checker")
        .contains("Не вдалося змінити 1 твердження, його все ще вибрано")
        .contains(
            "Твердження зараз відхилене; це можна зробити, лише коли воно записане або перевіряється.");
    assertThat(page.locator("#given a").getAttribute("href")).isEqualTo("/desk/claims/" + slug);
    assertThat(page.locator("main [lang=en]:not(.statement)").count()).isZero();
  }

  @Test
  void a_claim_says_in_Ukrainian_why_a_move_is_not_possible() {
    String slug = checker.handsIn("Moves that are not possible in Ukrainian");
    Page page = opens(editor, "/desk/claims/" + slug + "?lang=uk");
    assertThat(page.locator(".moves").textContent())
        .contains("Його вердикт уже подано. Спершу попросіть змін.")
        .contains("Редакція 1 зараз на рецензії; це можна зробити, лише коли вона схвалена.")
        .contains("Твердження зараз перевіряється; це можна зробити, лише коли воно");
  }

  @Test
  void an_address_that_cannot_be_read_is_explained_in_Ukrainian() {
    Page page = opens(checker, "/desk/claims?lang=uk&state=NOWHERE");
    assertThat(page.locator("main").textContent())
        .contains("Фільтр state не може бути таким: NOWHERE.");
    assertThat(opens("/search?lang=uk&cursor=nonsense").locator("main").textContent())
        .contains("Цю позначку сторінки дав не цей");
  }

  private static String alert(Page page) {
    return page.getByRole(AriaRole.ALERT).textContent();
  }
}
